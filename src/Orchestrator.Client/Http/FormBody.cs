using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;

namespace Orchestrator.Client;

/// <summary>A form of several parts (multipart/form-data): texts, bytes and files.</summary>
/// <param name="fields">The names of the parts, and what each is: a <see cref="FileInfo"/>, bytes, or text.</param>
internal sealed class FormBody(IReadOnlyList<KeyValuePair<string, object>> fields) : RequestBody
{
    private const string AnyBytes = "application/octet-stream";

    public override string Redacted => "(a form: " + string.Join(", ", fields.Select(one => one.Key + (one.Value is FileInfo file ? " = file " + file.Name : string.Empty))) + ")";

    public override HttpContent ToContent()
    {
        MultipartFormDataContent form = [];
        foreach (KeyValuePair<string, object> part in fields)
        {
            switch (part.Value)
            {
                case FileInfo file:
                    form.Add(RawBody.Content(file.FullName, null, AnyBytes), part.Key, file.Name);
                    break;
                case byte[] bytes:
                    form.Add(RawBody.Content(null, bytes, AnyBytes), part.Key, part.Key);
                    break;
                default:
                    form.Add(new StringContent((string)part.Value, new UTF8Encoding(false)), part.Key);
                    break;
            }
        }

        return form;
    }
}
