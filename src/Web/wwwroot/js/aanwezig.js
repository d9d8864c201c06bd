// <p role="status" data-aanwezig="/dossiers/…/aanwezig">: tells the server that this dossier is on screen, and shows who else looks.
const ROUND = 8000;
const known = new WeakSet();

export default root => root.querySelectorAll('[data-aanwezig]').forEach(place => {
  if (known.has(place)) return;
  known.add(place);
  const send = query => fetch(place.dataset.aanwezig + query, {
    method: 'POST',
    headers: { RequestVerificationToken: document.querySelector('[name=__RequestVerificationToken]')?.value ?? '' },
    credentials: 'same-origin',
    redirect: 'error',
    keepalive: true,
  });
  let timer = 0;
  const round = async () => {
    if (document.hidden) return;
    try {
      const answer = await send('');
      // Signed out, or the dossier is not there any more: there is nothing to ask.
      if (!answer.ok) { clearInterval(timer); return; }
      const { tekst } = await answer.json();
      if (place.textContent !== tekst) place.textContent = tekst;
    } catch { /* Without a network the next round asks again. */ }
  };
  const begin = () => { clearInterval(timer); timer = setInterval(round, ROUND); round(); };
  const leave = () => send('?weg=true').catch(() => {});
  begin();
  document.addEventListener('visibilitychange', () => document.hidden ? leave() : round());
  addEventListener('pagehide', () => { clearInterval(timer); leave(); });
  addEventListener('pageshow', event => event.persisted && begin());
});
