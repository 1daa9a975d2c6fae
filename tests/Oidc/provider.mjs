// A real OpenID provider (the npm package oidc-provider) on loopback with TLS, and behind it the little of an Orchestrator
// that a sign-in touches. Settings come as one JSON text in PROVIDER_SETTINGS; the first line of output is the port.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const settings = JSON.parse(process.env.PROVIDER_SETTINGS);
const require = createRequire(path.join(settings.modules, 'index.js'));
const { Provider } = await import(pathToFileURL(require.resolve('oidc-provider')).href);

const scopes = ['OR.Default', 'OR.Assets', 'OR.Execution', 'OR.Folders', 'OR.Jobs', 'OR.Monitoring', 'OR.Queues', 'OR.Robots', 'OR.Tasks', 'OR.Users'];
const tokens = new Map();
const seen = [];

const server = https.createServer({ key: readFileSync(settings.key), cert: readFileSync(settings.certificate) });
await new Promise((resolve) => server.listen(settings.port ?? 0, '127.0.0.1', resolve));
const port = server.address().port;
const base = `https://localhost:${port}`;

const machine = { redirect_uris: [], response_types: [], grant_types: ['client_credentials'], scope: scopes.filter((one) => one !== 'OR.Users').join(' ') };
const person = { application_type: 'native', token_endpoint_auth_method: 'none', response_types: ['code'], grant_types: ['authorization_code', 'refresh_token'] };
const provider = new Provider(`${base}/identity`, {
  clients: [
    { client_id: 'confidential-app', client_secret: settings.secret, token_endpoint_auth_method: 'client_secret_post', ...machine },
    { client_id: 'certificate-app', token_endpoint_auth_method: 'private_key_jwt', jwks: settings.jwks, ...machine },
    { client_id: 'secret-person-app', redirect_uris: [settings.redirect], scope: ['offline_access', ...scopes].join(' '), ...person, client_secret: settings.secret, token_endpoint_auth_method: 'client_secret_post' },
    { client_id: 'person-app', redirect_uris: [settings.redirect], scope: ['offline_access', ...scopes].join(' '), ...person },
    { client_id: 'narrow-app', redirect_uris: [settings.redirect], scope: 'offline_access OR.Folders', ...person },
  ],
  scopes: ['offline_access', ...scopes],
  routes: { authorization: '/connect/authorize', token: '/connect/token', revocation: '/connect/revocation' },
  features: { clientCredentials: { enabled: true }, revocation: { enabled: true }, devInteractions: { enabled: true }, introspection: { enabled: true } },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: async (ctx, client) => client.grantTypeAllowed('refresh_token'),
  ttl: { AccessToken: settings.life ?? 3600, ClientCredentials: settings.life ?? 3600, RefreshToken: settings.refreshLife ?? 86400, AuthorizationCode: 60, Session: 3600, Interaction: 600, Grant: 86400 },
  findAccount: async (ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  cookies: { keys: ['a test key'] },
});
provider.on('access_token.issued', (token) => tokens.set(token.jti, token));
provider.on('client_credentials.issued', (token) => tokens.set(token.jti, token));
if (process.env.PROVIDER_DEBUG) {
  for (const event of ['grant.error', 'authorization.error', 'server_error']) {
    provider.on(event, (ctx, error) => console.error(event, error.message, error.error_description, error.error_detail));
  }
}

const callback = provider.callback();
const revoked = new Set();

function body(request) {
  return new Promise((resolve) => {
    let text = '';
    request.on('data', (part) => { text += part; });
    request.on('end', () => resolve(text));
  });
}

function answer(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json', 'api-supported-versions': '20.0' });
  response.end(JSON.stringify(value));
}

async function orchestrator(request, response) {
  if (request.url === '/api/Account/Authenticate') {
    const login = JSON.parse(await body(request));
    const good = login.tenancyName === 'Default' && login.usernameOrEmailAddress === 'admin' && login.password === settings.password;
    if (good) { tokens.set('password-token', {}); }
    return answer(response, good ? 200 : 400, good ? { result: 'password-token-' + settings.password.length, success: true } : { message: 'Invalid credentials, failed to log in.', errorCode: 1015 });
  }

  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const known = bearer && !revoked.has(bearer) && (bearer.startsWith('password-token-')
    || await provider.AccessToken.find(bearer) || await provider.ClientCredentials.find(bearer));
  if (!known) { return answer(response, 401, { message: 'You are not authenticated!', errorCode: 0 }); }
  if (request.url.includes('GetCurrentUser')) {
    return known.kind === 'AccessToken' ? answer(response, 200, { Id: 7, UserName: known.accountId }) : answer(response, 404, { message: 'There is no user.', errorCode: 1002 });
  }

  return answer(response, 200, { '@odata.count': 0, value: [] });
}

// What a test wants to know or to happen: which requests came, and that a token stops working.
async function control(request, response) {
  if (request.url === '/control/seen') { return answer(response, 200, seen); }
  if (request.url === '/control/revoke') { revoked.add(await body(request)); return answer(response, 200, {}); }
  if (request.url === '/control/end') { const grants = await body(request); const token = await provider.RefreshToken.find(grants); await token?.destroy(); return answer(response, 200, {}); }
  return answer(response, 404, {});
}

server.on('request', (request, response) => {
  if (!request.url.startsWith('/control')) { seen.push(`${request.method} ${request.url}`); }
  if (request.url.startsWith('/identity/')) {
    request.originalUrl = request.url;
    request.url = request.url.slice('/identity'.length);
    callback(request, response);
  } else {
    (request.url.startsWith('/control') ? control : orchestrator)(request, response).catch((error) => answer(response, 500, { message: String(error) }));
  }
});

console.log(port);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
