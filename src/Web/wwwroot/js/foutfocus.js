// The heading of the error list gets the focus; a link in it goes to the field itself, not just near it.
const known = new WeakSet();

export default root => {
  const heading = root.querySelector('[data-foutfocus]');
  if (!heading || known.has(heading)) return;
  known.add(heading);
  heading.focus();
  heading.parentElement.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    field.focus({ preventScroll: true });
    (field.closest('.veld') ?? field).scrollIntoView({ block: 'center' });
  });
};
