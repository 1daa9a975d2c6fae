using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Orchestrator.Commands;
using Xunit;

namespace Orchestrator.Tests.Completion;

/// <summary>How long the prompt is held up by Tab.</summary>
public sealed class CompletionPatienceTests
{
    private readonly List<double> _limits = [];
    private readonly CompletionPatience _patience;

    public CompletionPatienceTests() => _patience = new CompletionPatience((task, limit) =>
    {
        _limits.Add(limit.TotalMilliseconds);
        return task.IsCompleted;
    });

    [Fact]
    public void The_first_answer_of_a_process_may_take_longer_and_never_more_than_half_a_second()
    {
        TaskCompletionSource<IReadOnlyList<int>> late = new();
        Assert.Empty(_patience.Await(late.Task));
        late.SetResult([1]);
        Assert.Equal([1], _patience.Await(late.Task));
        Assert.Equal([500, 500], _limits);
    }

    [Fact]
    public void After_an_answer_the_server_alone_is_waited_for()
    {
        _patience.Await(Task.FromResult<IReadOnlyList<int>>([1]));
        Assert.Empty(_patience.Await(new TaskCompletionSource<IReadOnlyList<int>>().Task));
        Assert.Equal([500, 250], _limits);
    }

    [Fact]
    public void A_refusal_is_an_answer_too()
    {
        Task<IReadOnlyList<int>> refused = Task.FromException<IReadOnlyList<int>>(new InvalidOperationException("refused"));
        Assert.ThrowsAny<Exception>(() => _patience.Await(refused));
        _patience.Await(Task.FromResult<IReadOnlyList<int>>([1]));
        Assert.Equal([500, 250], _limits);
    }
}
