// A field that came back with an error: once it was changed and holds something, the error goes when the field is left.
// Nothing is judged while typing; whether it is right now, the server says at the next sending.
import { parts } from './datum.js';
const known = new WeakSet();
let pressed = false;
addEventListener('pointerdown', () => { pressed = true; }, true);
addEventListener('pointerup', () => { pressed = false; }, true);
addEventListener('pointercancel', () => { pressed = false; }, true);

const values = group => [...group.querySelectorAll('input:not([type=hidden]), select, textarea')]
  .map(field => (field.type === 'radio' || field.type === 'checkbox' ? String(field.checked) : field.value.trim()));
const filled = group => {
  const date = group.querySelector('[data-datum]');
  const written = values(date ?? group);
  if (!date) return written.some(value => value !== '' && value !== 'false');
  const found = parts(written.join(' '));
  if (!found) return false;
  // A month in letters is judged by the server; a day that does not exist keeps its error.
  const [day, month, year] = found.map(Number);
  return Number.isNaN(month) || new Date(year, month - 1, day).getDate() === day;
};

function clear(group) {
  group.classList.remove('veld-fout');
  group.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  const line = group.querySelector('.foutregel');
  [group, ...group.querySelectorAll('[aria-describedby]')].forEach(element => {
    const rest = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== line?.id);
    if (rest.length) element.setAttribute('aria-describedby', rest.join(' ')); else element.removeAttribute('aria-describedby');
  });
  line?.remove();
  const list = document.querySelector('.foutoverzicht');
  list?.querySelectorAll('.foutlijst a[href^="#"]').forEach(link => {
    if (group.contains(document.getElementById(decodeURIComponent(link.hash.slice(1))))) link.closest('li').remove();
  });
  const count = list?.querySelectorAll('.foutlijst li').length ?? 0;
  document.title = document.title.replace(/^\d+ fout(en)?: /, count === 0 ? '' : count === 1 ? '1 fout: ' : `${count} fouten: `);
  if (count > 0) list.querySelector('h2').textContent = count === 1 ? 'Er is 1 fout' : `Er zijn ${count} fouten`;
  else list?.remove();
}

export default root => root.querySelectorAll('.veld-fout').forEach(group => {
  if (known.has(group)) return;
  known.add(group);
  const before = values(group).join('\n');
  group.addEventListener('focusout', event => {
    if (group.contains(event.relatedTarget) || !group.classList.contains('veld-fout')) return;
    if (values(group).join('\n') === before || !filled(group)) return;
    // The page becomes shorter: not between pressing a button and letting it go, or the click would miss.
    if (pressed) addEventListener('pointerup', () => setTimeout(clear, 0, group), { once: true }); else clear(group);
  });
});
