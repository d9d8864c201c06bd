// Signs in at a running Naast as one persona and prints the cookies, so that the outside judges see the pages as that person does.
//   node scripts/aanmelden.mjs http://localhost:8080 sanne [/start]
// Plain HTTP and forms, no browser: a sign-in that needs script would be a fault of ours.

const [basis, persona, start = '/'] = process.argv.slice(2);
if (!basis || !persona) {
  console.error('Use: node scripts/aanmelden.mjs <address> <persona> [/start]');
  process.exit(2);
}

const koekjes = new Map();
const entiteiten = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#x2B': '+', '#x2F': '/', '#x3D': '=' };
const leesbaar = tekst => tekst.replace(/&(#?\w+);/g, (geheel, naam) => entiteiten[naam] ?? geheel);

function eigenschappen(label) {
  const uit = {};
  for (const [, naam, dubbel, enkel, kaal] of label.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    uit[naam.toLowerCase()] = leesbaar(dubbel ?? enkel ?? kaal ?? '');
  }
  return uit;
}

function formulieren(html) {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)].map(([, kop, inhoud]) => {
    const velden = [...inhoud.matchAll(/<(input|button)\b([^>]*)>/gi)].map(([, soort, rest]) => ({ soort: soort.toLowerCase(), ...eigenschappen(rest) }));
    return { ...eigenschappen(kop), velden };
  });
}

async function haal(adres, opties = {}) {
  let doel = new URL(adres, basis), methode = opties.method ?? 'GET', inhoud = opties.body;
  for (let sprong = 0; sprong < 20; sprong++) {
    const antwoord = await fetch(doel, {
      method: methode, body: inhoud, redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...koekjes].map(([n, w]) => `${n}=${w}`).join('; '), ...(inhoud ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    });
    for (const koek of antwoord.headers.getSetCookie()) {
      const [paar] = koek.split(';'), gelijk = paar.indexOf('='), naam = paar.slice(0, gelijk).trim(), waarde = paar.slice(gelijk + 1);
      if (!waarde || /expires=thu, 01 jan 1970/i.test(koek)) { koekjes.delete(naam); } else { koekjes.set(naam, waarde); }
    }
    if (antwoord.status < 300 || antwoord.status >= 400) { return { adres: doel, status: antwoord.status, html: await antwoord.text() }; }
    doel = new URL(antwoord.headers.get('location'), doel);
    if (antwoord.status !== 307 && antwoord.status !== 308) { methode = 'GET'; inhoud = undefined; }
  }
  throw new Error('more than 20 redirects');
}

function verstuur(pagina, formulier, knop) {
  const velden = formulier.velden.filter(v => v.name && (v.type === 'hidden' || (v === knop)));
  const inhoud = new URLSearchParams(velden.map(v => [v.name, v.value ?? ''])).toString();
  const doel = new URL((knop?.formaction || formulier.action) || pagina.adres, pagina.adres);
  if ((formulier.method ?? 'get').toLowerCase() === 'post') { return haal(doel, { method: 'POST', body: inhoud }); }
  doel.search = inhoud;
  return haal(doel);
}

let pagina = await haal('/aanmelden?terug=' + encodeURIComponent(start)), gekozen = false;
for (let stap = 0; stap < 6; stap++) {
  const alle = formulieren(pagina.html);
  const keuze = alle.flatMap(f => f.velden.filter(v => v.value === persona).map(v => [f, v]))[0];
  // response_mode=form_post: the provider answers with a form that carries the code back to us.
  const terug = alle.find(f => f.velden.some(v => v.name === 'code') && f.velden.some(v => v.name === 'state'));
  const verder = alle.find(f => /aanmelden/.test(f.action ?? ''));
  if (terug) { pagina = await verstuur(pagina, terug); }
  else if (keuze && !gekozen) { gekozen = true; pagina = await verstuur(pagina, ...keuze); }
  else if (!gekozen && verder) { pagina = await verstuur(pagina, verder, verder.velden.find(v => v.soort === 'button' && v.name)); }
  else { break; }
}
if (!gekozen) { console.error(`No choice "${persona}" on ${pagina.adres.pathname} (status ${pagina.status}).`); process.exit(1); }
if (pagina.status >= 400) { console.error(`Signing in as ${persona} ended on ${pagina.adres.pathname} with status ${pagina.status}.`); process.exit(1); }
// The provider keeps cookies of its own; only those of the last address count for Naast, and on one host that is all of them.
console.log([...koekjes].map(([n, w]) => `${n}=${w}`).join('; '));
