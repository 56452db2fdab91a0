const words = new Map([...document.getElementById('words').content.querySelectorAll('dt')]
  .map(term => [term.textContent, term.nextElementSibling.textContent]));

/** A sentence in the language of the page, with numbers in its places. */
export const word = (name, ...values) => (words.get(name) ?? name)
  .replace(/\{(\d)\}/g, (_, place) => typeof values[place] === 'number' ? number(values[place]) : values[place] ?? '');

/** A number as the language of the page writes it. */
export const number = value => value.toLocaleString(document.documentElement.lang);

/** The sentence in the language of the page. */
export const said = term => term[document.documentElement.lang] ?? term.sv;
