// Opens and closes branches of the goal chain without loading the page anew, and shows it larger or smaller. Without
// this script every link works all the same.
import { word } from './words.js';

const STEP = 1.25;
let scale = 1;

const canvas = () => document.querySelector('#thread .canvas');

function zoom(factor) {
  scale = factor;
  const picture = canvas()?.querySelector('svg');
  if (picture) {
    const { width, height } = picture.viewBox.baseVal;
    picture.setAttribute('width', width * scale);
    picture.setAttribute('height', height * scale);
  }
}

function fit() {
  const picture = canvas()?.querySelector('svg');
  if (picture) {
    zoom(Math.min(1, canvas().clientWidth / picture.viewBox.baseVal.width));
  }
}

function addTools() {
  const tools = document.createElement('p');
  tools.className = 'actions tools';
  const all = [['in', () => zoom(scale * STEP)], ['out', () => zoom(scale / STEP)], ['fit', fit]];
  for (const [name, act] of all) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet';
    button.textContent = word(name);
    button.addEventListener('click', act);
    tools.append(button);
  }
  const keys = document.createElement('span');
  keys.className = 'fine';
  keys.textContent = word('keys');
  tools.append(keys);
  canvas()?.before(tools);
}

/** The picture itself is scrolled by the arrow keys; these make it larger and smaller. */
const KEYS = { '+': () => zoom(scale * STEP), '-': () => zoom(scale / STEP), '0': fit };

document.addEventListener('keydown', (event) => {
  if (event.target === canvas() && KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    KEYS[event.key]();
  }
});

/** Shows the chain of another address; the branch that was opened stays where it was on the screen. */
async function show(address, opened) {
  const response = await fetch(address);
  if (!response.ok) {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const { scrollLeft = 0, scrollTop = 0 } = canvas() ?? {};
  for (const part of ['header', 'main']) {
    document.querySelector(part).replaceWith(page.querySelector(part));
  }
  addTools();
  zoom(scale);
  canvas()?.scrollTo(scrollLeft, scrollTop);
  const again = opened && [...document.querySelectorAll('#thread .node')].find((node) => ofNode(node) === opened);
  again?.querySelector('.toggle')?.focus();
}

function bringIntoSight(node) {
  if (node) {
    const frame = canvas().getBoundingClientRect();
    const place = node.getBoundingClientRect();
    canvas().scrollBy(place.left + place.width / 2 - frame.left - frame.width / 2,
      place.top + place.height / 2 - frame.top - frame.height / 2);
  }
}

const ofNode = (node) => node.querySelector('a').getAttribute('href');

document.addEventListener('click', (event) => {
  const toggle = event.target.closest?.('#thread .toggle');
  if (toggle && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    const address = toggle.getAttribute('href');
    history.pushState(null, '', address);
    show(address, ofNode(toggle.closest('.node')));
  }
});

addEventListener('popstate', () => show(location.href));

addTools();
bringIntoSight(document.querySelector('#thread .focused') ?? document.querySelector('#thread .node'));
