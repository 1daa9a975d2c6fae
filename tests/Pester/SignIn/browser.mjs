#!/usr/bin/env node
// A browser for the tests, as BROWSER: follows the redirects of a sign-in page and fills in its forms.
import { appendFileSync } from 'node:fs';

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
process.removeAllListeners('warning');
if (process.env.ORCH_TEST_COMMAND_LINE) { appendFileSync(process.env.ORCH_TEST_COMMAND_LINE, process.argv.join(' ') + '\n'); }
const cookies = new Map();
let address = process.argv[2];

async function visit(url, options = {}) {
  const response = await fetch(url, { redirect: 'manual', ...options, headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...options.headers } });
  for (const line of response.headers.getSetCookie()) {
    const [name, ...value] = line.split(';')[0].split('=');
    cookies.set(name, value.join('='));
  }
  return response;
}

for (let step = 0; step < 20; step++) {
  const response = await visit(address);
  let next = response.headers.get('location');
  if (!next) {
    const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1];
    if (!prompt) { break; }
    const posted = await visit(address, { method: 'POST', body: new URLSearchParams({ prompt, login: 'alice', password: 'any' }) });
    next = posted.headers.get('location');
  }
  address = new URL(next, address).href;
}
