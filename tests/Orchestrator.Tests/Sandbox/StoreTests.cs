using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The rows of an entity.</summary>
public sealed class StoreTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 700)]
    [InlineData(3, 5000)]
    public void It_holds_what_was_put_in_and_not_removed(int seed, int made)
    {
        Random dice = new(seed);
        Store store = new(RobotTables.Robot);
        SortedDictionary<long, string?> model = [];
        store.Make(100, made, id => Robot(id, "made" + id));
        for (long id = 100; id < 100 + made; id++)
        {
            model[id] = "made" + id;
        }

        for (int i = 0; i < 3000; i++)
        {
            long id = dice.Next(7000);
            if (dice.Next(4) == 0)
            {
                Assert.Equal(model.Remove(id), store.Remove(id));
            }
            else
            {
                model[id] = "put" + i;
                store.Put(Robot(id, "put" + i));
            }

            long asked = dice.Next(7000);
            Assert.Equal(model.TryGetValue(asked, out string? name) ? name : null, store.Find(asked)?.Text("Name"));
        }

        Assert.Equal(model, store.Rows.ToDictionary(row => row.Id, row => row.Text("Name")));
        Assert.Equal(model.Keys, store.Rows.Select(row => row.Id));
        Assert.Equal(model.Count, store.Rows.Count);
        Assert.Equal(model.Keys, Enumerable.Range(0, store.Rows.Count).Select(i => store.Rows[i].Id));
    }

    [Fact]
    public void A_list_stays_as_it_was()
    {
        Store store = new(RobotTables.Robot);
        store.Make(1, 600, id => Robot(id, "made"));
        RowList before = store.Rows;
        store.Put(Robot(300, "changed"));
        store.Remove(301);
        store.Put(Robot(601, "new"));
        Assert.Equal((600, "made", 301L), (before.Count, before[299].Text("Name"), before[300].Id));
        Assert.Equal((600, "changed", 302L), (store.Rows.Count, store.Rows[299].Text("Name"), store.Rows[300].Id));
        Assert.Equal(602, store.NewId());
    }

    [Fact]
    public void A_name_leads_to_the_row_that_has_it_now()
    {
        Store store = new(UserTables.User);
        store.Put(User(5, "eve"));
        Assert.Null(store.FindBy("UserName", "adam"));
        store.Put(User(7, "Adam"));
        store.Put(User(6, "ADAM"));
        Assert.Equal(6, store.FindBy("UserName", "adam")!.Id);
        store.Put(User(6, "abel"));
        Assert.Equal(7, store.FindBy("UserName", "adam")!.Id);
        store.Remove(7);
        Assert.Null(store.FindBy("UserName", "adam"));
        store.Make(100, 10, id => User(id, "made" + id));
        Assert.Equal(105, store.FindBy("UserName", "made105")!.Id);
        Assert.Equal(5, store.FindByKey(Keys.Of("User", 5))!.Id);
    }

    [Fact]
    public void Made_up_rows_come_behind_all_others()
    {
        Store store = new(RobotTables.Robot);
        store.Put(Robot(50, "one"));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Make(50, 3, id => Robot(id, "made")));
        store.Make(1000, 0, id => Robot(id, "made"));
        store.Make(null, 3, id => Robot(id, "made"));
        Assert.Equal([50, 51, 52, 53], store.Rows.Select(row => row.Id));
    }

    private static Row Robot(long id, string name) => RobotTables.Robot.Row(("Id", id), ("Name", name));

    private static Row User(long id, string name) => UserTables.User.Row(("Id", id), ("UserName", name), ("Key", Keys.Of("User", id)));
}
