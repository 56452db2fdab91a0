/** Markup from a template whose values are escaped, except those that are markup already. */
export const html = (strings, ...values) => new Markup(String.raw({ raw: strings }, ...values.map(text)));

/** Markup that has been escaped. */
class Markup {

  constructor(source) {
    this.source = source;
  }

  /** As nodes that can be put into the page. */
  get nodes() {
    const template = document.createElement('template');
    template.innerHTML = this.source;
    return template.content;
  }

}

const text = value => value instanceof Markup ? value.source
  : Array.isArray(value) ? value.map(text).join('')
  : value === null || value === undefined ? ''
  : String(value).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
