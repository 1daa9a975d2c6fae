using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>
/// How many folders are read: one after the other, in order, while those that follow have been asked already. What to ask a
/// folder is learned from the two before it: where both were asked the same, the next will be; where not, nothing is asked ahead.
/// </content>
public abstract partial class OrchFolderReadCommand<T>
{
    private readonly List<Visit> _visits = [];
    private readonly HashSet<OrchSession> _used = [];
    private List<Question>? _learned;
    private List<Question> _asked = [];
    private Visit? _current;
    private Throttle? _throttle;
    private bool _sure;
    private long _read;

    /// <summary>
    /// The most folders that are read at once: 1 to 64, 16 without it. It begins with few, grows while the server is quick, and
    /// halves when that is too much for it. Rows come in the order of the folders all the same.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    private protected sealed override RowStream<T> RowsOf(OrchSession session, OrchRequest request, ODataQuery query)
    {
        if (_current is not { } visit)
        {
            return base.RowsOf(session, request, query);
        }

        // What is asked of another folder than the one that is read cannot be known before.
        Question question = new(request, query, isOfFolder: request.Folder == visit.Folder);
        _asked.Add(question);
        return visit.Take(question) ?? base.RowsOf(session, request, query);
    }

    /// <summary>Reads the folders that are waiting, all of them unless more may come.</summary>
    private void ReadVisits(bool more)
    {
        AskAhead();
        while (_visits.Count > 0 && (!more || !_sure || _visits.Count >= ThrottleLimit || _visits[0].IsAnswered))
        {
            if (IsSatisfied)
            {
                _visits.ForEach(visit => visit.Forget());
                _visits.Clear();
                return;
            }

            AskAhead();
            _current = _visits[0];
            if (_read > 0 || _visits.Count > 1)
            {
                Progress.Report(0, MyInvocation.MyCommand.Name, "folders", _read, more ? null : _read + _visits.Count, _current.Folder.ToString());
            }

            _read++;
            _visits.RemoveAt(0);
            _asked = [];
            ReadFolder(_current.Session, _current.Folder, _current.Target, _current.Alone);
            Learn(_current);
            _current = null;
        }
    }

    private void Learn(Visit read)
    {
        if (read.Forget())
        {
            // It was asked something else than was thought: so may the rest be.
            _visits.ForEach(visit => visit.Forget());
            _sure = false;
            _learned = [];
            return;
        }

        // Nothing asked means that the folder failed before its rows were.
        if (_asked.Count > 0)
        {
            bool same = _asked.All(question => question.IsOfFolder) && _asked.Select(question => question.Text).SequenceEqual((_learned ?? []).Select(question => question.Text));
            _sure = same && WantsAll;
            _learned = _asked;
        }
    }

    private void AskAhead()
    {
        if (!_sure || ThrottleLimit == 1)
        {
            return;
        }

        _throttle ??= new Throttle(ThrottleLimit, () => _used.Sum(session => session.Client.Core.Strain));
        int open = 0;
        foreach (Visit visit in _visits.Take(ThrottleLimit))
        {
            if (visit.IsAsked && visit.IsAnswered)
            {
                visit.Note(_throttle);
            }
            else if (visit.IsAsked || open < _throttle.Limit)
            {
                open++;
                if (!visit.IsAsked)
                {
                    _used.Add(visit.Session);
                    visit.Ask(_learned!.Select(question => (question, base.RowsOf(visit.Session, question.Request.InFolder(visit.Folder), question.Query))), _throttle);
                }
            }
        }
    }

    /// <summary>What a folder is asked.</summary>
    private sealed class Question(OrchRequest request, ODataQuery query, bool isOfFolder)
    {
        public OrchRequest Request { get; } = request;

        public ODataQuery Query { get; } = query;

        public bool IsOfFolder { get; } = isOfFolder;

        public string Text { get; } = request.Method + " " + request.Path + "?" + query.Skip + "," + query.First + "," + query.Count + "&" + query.ToText();
    }

    /// <summary>A folder that is to be read, and what it has been asked already.</summary>
    private sealed class Visit(OrchSession session, FolderContext folder, object target, bool alone)
    {
        private List<(Question Question, RowStream<T> Rows)> _ahead = [];
        private Task<long>? _answered;
        private long _begun;
        private bool _noted;

        public OrchSession Session { get; } = session;

        public FolderContext Folder { get; } = folder;

        public object Target { get; } = target;

        public bool Alone { get; } = alone;

        public bool IsAsked => _answered is not null;

        public bool IsAnswered => _answered?.IsCompleted == true;

        public void Ask(IEnumerable<(Question Question, RowStream<T> Rows)> questions, Throttle throttle)
        {
            _begun = throttle.Now();
            _ahead = [.. questions];
            Task[] answers = [.. _ahead.Select(one => one.Rows.Ask())];
            _answered = AnsweredAsync();

            async Task<long> AnsweredAsync()
            {
                await Task.WhenAll(answers).ConfigureAwait(false);
                return throttle.Now();
            }
        }

        /// <summary>Tells the throttle how long the answer took.</summary>
        public void Note(Throttle throttle)
        {
            if (!_noted)
            {
                _noted = true;
                throttle.End(_begun, _answered!.Result);
            }
        }

        /// <summary>The rows that were asked for with the same question; null where none were.</summary>
        public RowStream<T>? Take(Question question)
        {
            int place = _ahead.FindIndex(one => one.Question.Text == question.Text);
            if (place < 0)
            {
                return null;
            }

            RowStream<T> rows = _ahead[place].Rows;
            _ahead.RemoveAt(place);
            return rows;
        }

        /// <summary>Gives up what was asked and not taken.</summary>
        /// <returns>Whether there was any.</returns>
        public bool Forget()
        {
            bool any = _ahead.Count > 0;
            _ahead.ForEach(one => one.Rows.Dispose());
            _ahead = [];
            _answered = null;
            return any;
        }
    }
}
