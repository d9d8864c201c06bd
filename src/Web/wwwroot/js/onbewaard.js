// Leaving a page asks when somebody typed something that is not sent. A form that saves itself (concept.js) asks by itself.
const known = new WeakSet();
const changed = field => {
  if (field.disabled || field.type === 'hidden' || field.type === 'submit' || field.type === 'search') return false;
  if (field.type === 'file') return field.files.length > 0;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.tagName === 'SELECT') return [...field.options].some((option, i) => option.selected !== option.defaultSelected && !(i === 0 && !field.querySelector('option[selected]')));
  return 'defaultValue' in field && field.value !== field.defaultValue;
};

export default root => root.querySelectorAll('main form[method="post" i]:not([data-concept])').forEach(form => {
  // Ticks in a list of rows are a choice, not work.
  if (known.has(form) || form.querySelector('table .vinkje')) return;
  known.add(form);
  // What came back with an error was not kept either.
  const refused = form.querySelector('.veld-fout') !== null;
  let touched = false;
  let leaving = false;
  form.addEventListener('input', () => { touched = true; leaving = false; });
  form.addEventListener('submit', () => { leaving = true; });
  addEventListener('pageshow', () => { leaving = false; });
  addEventListener('beforeunload', event => {
    if (!leaving && document.contains(form) && (refused || (touched && [...form.elements].some(changed)))) event.preventDefault();
  });
});
