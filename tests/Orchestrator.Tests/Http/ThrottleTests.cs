using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Http;

public sealed class ThrottleTests
{
    private long _now = 1000;
    private long _strain;

    [Fact]
    public void It_begins_with_few_and_grows_with_each_quick_answer_up_to_the_limit()
    {
        Throttle throttle = Make(8);
        List<int> limits = [throttle.Limit];
        for (int i = 0; i < 6; i++)
        {
            Answer(throttle, 100);
            limits.Add(throttle.Limit);
        }

        Assert.Equal([4, 5, 6, 7, 8, 8, 8], limits);
    }

    [Fact]
    public void Slow_answers_do_not_let_it_grow()
    {
        Throttle throttle = Make(16);
        Answer(throttle, 100);
        Answer(throttle, 250);

        Assert.Equal(5, throttle.Limit);
    }

    [Fact]
    public void It_halves_when_the_server_says_that_it_is_too_much_once_for_a_bunch_and_never_below_one()
    {
        Throttle throttle = Make(16);
        Enumerable.Range(0, 12).ToList().ForEach(_ => Answer(throttle, 100));
        Assert.Equal(16, throttle.Limit);

        _strain++;
        Assert.Equal(8, throttle.Limit);
        _now += 10;
        _strain += 3;
        Assert.Equal(8, throttle.Limit);
        for (int i = 0; i < 10; i++)
        {
            _now += 200;
            _strain++;
            _ = throttle.Limit;
        }

        Assert.Equal(1, throttle.Limit);
    }

    [Fact]
    public void What_began_before_it_halved_does_not_let_it_grow()
    {
        Throttle throttle = Make(16);
        long begun = throttle.Now();
        _now += 10;
        _strain++;
        Assert.Equal(2, throttle.Limit);

        throttle.End(begun, _now);

        Assert.Equal(2, throttle.Limit);
    }

    [Fact]
    public void A_limit_of_one_stays_one()
    {
        Throttle throttle = Make(1);
        Answer(throttle, 1);

        Assert.Equal(1, throttle.Limit);
    }

    private Throttle Make(int most) => new(most, () => _strain, () => _now);

    private void Answer(Throttle throttle, long takes)
    {
        long begun = throttle.Now();
        _now += takes;
        throttle.End(begun, throttle.Now());
    }
}
