using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Changes the language of Orchestrator's pages for users.</summary>
[Cmdlet(VerbsCommon.Set, "OrchUserCulture", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_ChangeCulture", When = "not User")]
[Calls("Users_ChangeUserCultureById", When = "User")]
[Calls("Users_GetCurrentUser", When = "PassThru and not User")]
[Calls("Users_GetById", When = "PassThru and User")]
public sealed class SetOrchUserCultureCommand : OrchItemCommand<User>
{
    /// <summary>The language by its tag or its name: <c>ja</c>, <c>Japanese</c>, <c>pt-BR</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Language")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string Culture { get; set; } = string.Empty;

    /// <summary>The users: ids, names, e-mail addresses, or users from Get-OrchUser. By default, the signed-in account.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Alias("Id", "UserId", "Name", "UserName")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[]? User { get; set; }

    /// <summary>Returns the updated user.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private static readonly Change<User> s_change = new("Change language", UserReference.UserKind) { One = UserOperations.ChangeUserCultureById };

    private protected override Change<User> Change => s_change;

    private protected override string Describe(ResolvedEntity item) => item + ": " + item.Values["culture"];

    private protected override void HandleRecord()
    {
        if (Languages.TagOf(Culture) is not { } tag)
        {
            WriteError(ErrorRecords.InvalidArgument("UnknownLanguage", $"'{Culture}' isn't a known language.", Culture, "Give its tag or its name in English: ja, Japanese."));
            return;
        }

        if (User is not null)
        {
            Enqueue(User, new BodyValues { ["culture"] = tag });
        }
        else if (!MyInvocation.ExpectingInput)
        {
            ChangeOwn(SessionFor(), tag);
        }
    }

    private static JsonBody BodyFor(string tag) => JsonBody.Of(new BodyValues { ["culture"] = tag });

    private void ChangeOwn(OrchSession session, string tag)
    {
        string account = session.UserName ?? "the account that is signed in";
        if (ShouldProcess(account + ": " + tag, Action)
            && Attempt(account, token => session.Client.RunAsync(new OrchRequest(UserOperations.ChangeCulture) { Body = BodyFor(tag) }, Log, token))
            && PassThru
            && Attempt(account, token => session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), Log, token)) is { } user)
        {
            WriteEntity(user);
        }
    }
}
