// One deed on many dossiers beside the same deed one by one, over HTTP, as a person's browser sends it. Started by bench/bulk.
import { performance } from 'node:perf_hooks';

const [base, cookie, rounds] = [process.argv[2], process.argv[3], Number(process.argv[4] ?? 3)];
const get = async path => { const answer = await fetch(base + path, { headers: { cookie }, redirect: 'manual' }); return { answer, html: await answer.text() }; };
const decode = text => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x2B;', '+');
const hidden = html => [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [/name="([^"]*)"/.exec(tag)?.[1], decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '')]).filter(([name]) => name);
const post = async (path, fields) => {
  const answer = await fetch(base + path, { method: 'POST', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields), redirect: 'manual' });
  return { answer, html: await answer.text() };
};
const main = html => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const time = async work => { const from = performance.now(); const result = await work(); return [performance.now() - from, result]; };

/** Chooses `size` rows of the team, writes a note with all of them, and gives the times of the check page and of the deed. */
async function bulk(size, round) {
  const chosen = [];
  let fields;
  for (let number = 1; chosen.length < size; number++) {
    const list = main((await get(`/werkvoorraad?van=team&urgentie=alles&pagina=${number}`)).html);
    const rows = [...list.matchAll(/name="dossier"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="dossier"/g)].map(match => decode(match[1] ?? match[2]));
    if (rows.length === 0) break;
    chosen.push(...rows);
    fields = hidden(list.slice(list.indexOf('aria-label="Taken kiezen"'))).filter(([name]) => name !== 'dossier');
  }
  if (chosen.length < 20) throw new Error(`only ${chosen.length} rows`);
  chosen.length = Math.min(size, chosen.length);
  fields = [...fields, ['Actie', 'Notitie'], ...chosen.map(value => ['dossier', value]), ['Tekst', `Meting ${round} van ${size}`]];
  const [check, page] = await time(() => post('/werkvoorraad/bulk?handler=Controle', fields));
  const [deed, done] = await time(() => post('/werkvoorraad/bulk?handler=Doe', hidden(main(page.html))));
  if (done.answer.status !== 302) throw new Error(`status ${done.answer.status}`);
  const [result] = await time(() => get(done.answer.headers.get('location')));
  return { check, deed, result, chosen: chosen.map(value => value.split('|')[0]) };
}

/** The same note in each dossier by itself. */
async function one(ids, round) {
  const page = await get(`/dossiers/${ids[0]}`);
  const token = hidden(main(page.html)).find(([name]) => name === '__RequestVerificationToken');
  const [total] = await time(async () => {
    for (const id of ids) {
      const sent = await post(`/dossiers/${id}?handler=Notitie`, [token, ['Notitie', `Meting los ${round}`], ['Verzoeksleutel', crypto.randomUUID()]]);
      if (sent.answer.status !== 302) throw new Error(`status ${sent.answer.status}`);
    }
  });
  return total;
}

/** The hand-over of the fullest caseload: the proposal, the deed, and the way back. */
async function handOver() {
  const load = await get('/werkvoorraad/verdeling');
  const people = [...load.html.matchAll(/overdragen\/([a-z]+)"/g)].map(match => match[1]);
  let best = { size: 0 };
  for (const sub of new Set(people)) {
    const [ask, page] = await time(() => get(`/werkvoorraad/verdeling/overdragen/${sub}`));
    const size = [...page.html.matchAll(/<select[^>]*name="naar-/g)].length;
    if (size > best.size) best = { sub, size, ask, page };
  }
  const html = main(best.page.html);
  const choices = [...html.matchAll(/<select[^>]*name="(naar-[^"]+)"[\s\S]*?<\/select>/g)].map(([block, name]) => [name, /<option value="([^"]*)" selected|<option selected="selected" value="([^"]*)"/.exec(block)?.slice(1).find(Boolean) ?? /value="([^"]+)" selected/.exec(block)?.[1] ?? '']);
  const form = html.slice(html.indexOf('aria-label="Overdragen"'));
  const [deed, done] = await time(() => post(`/werkvoorraad/verdeling/overdragen/${best.sub}`, [...hidden(form), ['Van.Tekst', 'vandaag'], ...choices]));
  if (done.answer.status !== 302) throw new Error(`hand-over: status ${done.answer.status}`);
  const order = done.answer.headers.get('location').split('?')[0];
  const back = await get(order);
  const [undo] = await time(() => post(`${order}?handler=Terug`, hidden(main(back.html))));
  return { size: best.size, ask: best.ask, deed, undo };
}

await bulk(20, 'warm');
const many = [], single = [];
for (let round = 0; round < rounds; round++) {
  const done = await bulk(300, round);
  many.push(done);
  const part = done.chosen.slice(0, 100);
  single.push(await one(part, round) * done.chosen.length / part.length);
}
const away = [];
for (let round = 0; round < rounds; round++) away.push(await handOver());
const s = value => (value / 1000).toFixed(2);
console.log(`| a note in ${many[0].chosen.length} dossiers | check page ${s(median(many.map(m => m.check)))} s | deed ${s(median(many.map(m => m.deed)))} s | one by one (worked out from the first hundred) ${s(median(single))} s | ratio ${(median(many.map(m => m.deed)) / median(single)).toFixed(2)} |`);
console.log(`| a caseload of ${away[0].size} handed over | proposal ${s(median(away.map(a => a.ask)))} s | deed ${s(median(away.map(a => a.deed)))} s | undo ${s(median(away.map(a => a.undo)))} s | |`);
