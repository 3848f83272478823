// A real OpenID Connect provider in a process of its own, for the tests: `node oidc-process.mjs REDIRECT_URI`.
// Its people sign in by name alone; whoever is called "unproven-NAME" has an address that was never verified.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'ruta',
      client_secret: 'a secret of the tests',
      redirect_uris: [process.argv[2]],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  cookies: { keys: ['a key of the tests'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      email: `${id.replace(/^unproven-/, '')}@valle.example`,
      email_verified: !id.startsWith('unproven-'),
    }),
  }),
});
server.on('request', provider.callback());
process.stdout.write(`${issuer}\n`);
