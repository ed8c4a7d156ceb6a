/* global document, matchMedia, MiniSearch, searchIndex, searchOptions */
// The search, and the menu that is open where there is room. No request leaves the page: the index is a script beside it.
const wide = matchMedia('(min-width: 60rem)');
const menu = document.querySelector('.menu details');
const fit = () => (menu.open = wide.matches);
wide.addEventListener('change', fit);
fit();

const input = document.querySelector('.search input');
const list = document.querySelector('.search ul');
let index;

function show() {
  index ??= MiniSearch.loadJS(searchIndex, searchOptions);
  const words = input.value.trim();
  const found = words === '' ? [] : index.search(words, { prefix: true, fuzzy: 0.2, boost: { title: 3 } }).slice(0, 12);
  list.replaceChildren(
    ...found.map(({ id, title, page }) => {
      const link = document.createElement('a');
      link.href = id;
      link.textContent = title;
      const where = document.createElement('small');
      where.textContent = page;
      link.append(where);
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}
input.addEventListener('input', show);
input.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') list.replaceChildren();
  if (event.key === 'Enter') list.querySelector('a')?.click();
});
