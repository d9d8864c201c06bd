// The same independent provider, as an authorization server for programs: client credentials, tokens as JWT, keys by JWKS.
// Run: node programmas.mjs '{"clients":[...],"doelgroep":"...","scopes":"..."}'. It says "gereed" with its address.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const { clients, doelgroep, scopes } = JSON.parse(process.argv[2]);
const server = createServer();
await new Promise((klaar) => { server.listen(0, '127.0.0.1', klaar); });
const adres = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(adres, {
  clients: clients.map((client) => ({ redirect_uris: [], response_types: [], grant_types: ['client_credentials'], ...client })),
  scopes: scopes.split(' '),
  clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    mTLS: { enabled: true, certificateBoundAccessTokens: true, getCertificate: (ctx) => (ctx.get('x-certificaat') ? decodeURIComponent(ctx.get('x-certificaat')) : undefined) },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => doelgroep,
      getResourceServerInfo: (_, bron) => ({ scope: scopes, audience: bron, accessTokenFormat: 'jwt', accessTokenTTL: 300 }),
    },
  },
});
server.on('request', provider.callback());
console.log(`gereed ${adres}`);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
