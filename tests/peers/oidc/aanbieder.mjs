// An independent, certified OpenID Connect provider with words of its own: roles nested as Keycloak has them, an organisation
// by number, levels as DigiD names them. Nothing of it is ours.
import { Provider } from 'oidc-provider';

export const SMARTCARD = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard';
export const WACHTWOORD = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';

export const mensen = {
  regie: { naam: 'Sanne de Wit', rollen: ['naast-regie', 'offline_access'], afdeling: '4711', acr: SMARTCARD },
  zonderrol: { naam: 'Zonder Rol', rollen: ['offline_access'], afdeling: '4711', acr: SMARTCARD },
  laag: { naam: 'Laag Niveau', rollen: ['naast-regie'], afdeling: '4711', acr: WACHTWOORD },
};

export async function startAanbieder(poort, naast, geheim) {
  const adres = `http://127.0.0.1:${poort}`;
  const provider = new Provider(adres, {
    clients: [{
      client_id: 'regiesysteem',
      client_secret: geheim,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${naast}/aanmelden/terug`],
      post_logout_redirect_uris: [`${naast}/afmelden/terug`],
    }],
    acrValues: [SMARTCARD, WACHTWOORD],
    claims: { acr: null, auth_time: null, iss: null, sid: null, openid: ['sub'], naast: ['name', 'realm_access', 'afdeling'] },
    scopes: ['openid', 'naast'],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    cookies: { keys: [geheim] },
    interactions: { url: (_, keuze) => `/keuze/${keuze.uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: mensen[id].naam, realm_access: { roles: mensen[id].rollen }, afdeling: mensen[id].afdeling }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid naast');
      await grant.save();
      return grant;
    },
  });

  // Its sign-in page is one link per person.
  provider.use(async (ctx, verder) => {
    if (!ctx.path.startsWith('/keuze/')) {
      return verder();
    }
    const wie = ctx.query.wie;
    if (!wie) {
      ctx.body = Object.keys(mensen).map((id) => `<a href="?wie=${id}">${id}</a>`).join('');
      return undefined;
    }
    return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: wie, acr: mensen[wie].acr } });
  });

  const server = provider.listen(poort, '127.0.0.1');
  await new Promise((klaar) => { server.once('listening', klaar); });
  return server;
}
