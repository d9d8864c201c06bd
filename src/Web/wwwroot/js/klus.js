// <div data-klus="/klussen/…" data-daarna="/…"> with a progress element: asks how far the work is, and goes on when it is done.
const ROUND = 1000;
const known = new WeakSet();
const number = new Intl.NumberFormat('nl-NL');

export default root => root.querySelectorAll('[data-klus]').forEach(place => {
  if (known.has(place)) return;
  known.add(place);
  const bar = place.querySelector('progress');
  const text = place.querySelector('[data-klus-tekst]');
  const timer = setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(place.dataset.klus, { headers: { accept: 'application/json' }, redirect: 'error' });
      if (!answer.ok) { clearInterval(timer); return; }
      const { klaar, gedaan, totaal } = await answer.json();
      if (klaar) { clearInterval(timer); location.replace(place.dataset.daarna); return; }
      if (typeof gedaan !== 'number') return;
      bar.value = gedaan;
      text.textContent = `${number.format(gedaan)} van ${number.format(totaal)}`;
    } catch { /* Without a network the next round asks again. */ }
  }, ROUND);
});
