using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>However a query finds its rows, they are those that looking at every row one by one finds.</summary>
public sealed class QueryPathTests
{
    private static readonly string[] s_clauses =
    [
        "Id gt {id}", "Id ge {id}", "Id lt {id}", "Id le {id}", "Id eq {id}", "Id in ({id},{id},{id})", "Id ne {id}", "{id} lt Id", "not (Id gt {id})",
        "Type eq 'User'", "Type ne 'User'", "Type in ('DirectoryUser','DirectoryGroup')", "IsActive eq false", "startswith(UserName,'user0007')", "contains(Surname,'o')",
        "UserName eq '{name}'", "EmailAddress eq '{name}'", "UserName in ('{name}','{name}')", "UserName eq '{name}' or EmailAddress eq '{name}'",
        "UserName eq '{name}' or Id eq {id}", "UserName eq null", "EmailAddress in ('{name}',null)", "RolesList/any(r: r eq 'Help Desk')", "HasOnlyInheritedPrivileges eq true",
        "FullName eq 'Mia Weber'", "CreationTime lt " + DateTime.UtcNow.AddYears(-3).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T00:00:00Z", "LastLoginTime gt now()", "LastLoginTime eq null", "Id mod 3 eq 1", "UserRoles/$count eq 0",
    ];

    private static readonly string[] s_orders =
        ["Id", "Id desc", "Id desc,Name", "Surname", "Surname,Id desc", "Type desc,Name", "LastLoginTime", "FullName desc", "tolower(Name)", "UserRoles/$count", "Id mod 7,Id desc", "HasOnlyInheritedPrivileges"];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_ways_find_the_same(int seed)
    {
        Random dice = new(seed);
        using OrchSandbox sandbox = OrchSandbox.Create(new SandboxOptions { Users = 1500 });
        Store users = sandbox.Company.Users;
        for (int i = 0; i < 150; i++)
        {
            Change(dice, users);
            Query query = new(Text(dice, users));
            RowSource source = dice.Next(3) == 0 ? users.Where("TenantId", 1) : users.All;
            QueryOptions options = QueryOptions.Parse(UserOperations.Get, UserTables.User, sandbox.Company, query);
            Listing fast = options.List(source);
            Listing plain = options.List((IEnumerable<Row>)source);
            string what = string.Join("&", query.Options.Select(option => option.Key + "=" + option.Value));
            Assert.True(plain.Rows.Select(row => row.Id).SequenceEqual(fast.Rows.Select(row => row.Id)), what);
            Assert.True(!options.HasCount || plain.Count == fast.Count, what);
        }
    }

    /// <summary>Changes rows, so that what was known of them before is put to the test.</summary>
    private static void Change(Random dice, Store users)
    {
        Row row = users.Rows[dice.Next(users.Rows.Count)];
        switch (dice.Next(6))
        {
            case 0:
                users.Put(row.With(("IsActive", dice.Next(2) == 0), ("UserName", "mei" + dice.Next(20)), ("LastLoginTime", null)));
                break;
            case 1:
                users.Put(row.With(("EmailAddress", row["UserName"]), ("Type", "DirectoryGroup")));
                break;
            case 2:
                users.Remove(row.Id);
                break;
            case 3:
                users.Put(row.With(("Id", users.NewId()), ("Surname", "New")));
                break;
        }
    }

    private static string Text(Random dice, Store users)
    {
        List<string> options = [];
        string[] clauses = [.. Enumerable.Range(0, dice.Next(4)).Select(_ => Clause(dice, users))];
        if (clauses.Length > 0)
        {
            options.Add("$filter=" + Uri.EscapeDataString(clauses.Aggregate((left, right) => $"({left}) {(dice.Next(4) == 0 ? "or" : "and")} ({right})")));
        }

        Add(2, () => "$orderby=" + s_orders[dice.Next(s_orders.Length)]);
        Add(2, () => "$skip=" + dice.Next(dice.Next(2) == 0 ? 20 : 1700));
        Add(2, () => "$top=" + dice.Next(dice.Next(2) == 0 ? 20 : 1001));
        Add(3, () => "$count=" + (dice.Next(2) == 0 ? "true" : "false"));
        return string.Join("&", options);

        void Add(int often, Func<string> option)
        {
            if (dice.Next(often) > 0)
            {
                options.Add(option());
            }
        }
    }

    private static string Clause(Random dice, Store users)
    {
        string clause = s_clauses[dice.Next(s_clauses.Length)];
        for (int at = clause.IndexOf('{', StringComparison.Ordinal); at >= 0; at = clause.IndexOf('{', StringComparison.Ordinal))
        {
            Row row = users.Rows[dice.Next(users.Rows.Count)];
            string value = clause[at + 1] == 'i' ? (row.Id + dice.Next(-1, 2)).ToString(System.Globalization.CultureInfo.InvariantCulture) : row.Text("UserName")!.Replace("'", "''", StringComparison.Ordinal);
            clause = clause[..at] + value + clause[(clause.IndexOf('}', StringComparison.Ordinal) + 1)..];
        }

        return clause;
    }
}
