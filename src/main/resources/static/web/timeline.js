// Goes through the periods by a slider, or by itself. Without this script all periods stand below each other.
import { word } from './words.js';

const PAUSE = 1200;
const points = [...document.querySelectorAll('#points > li')];
let at = Math.max(points.findIndex((point) => point.classList.contains('now')), 0);
let playing = 0;

function show(place) {
  at = place;
  points.forEach((point, each) => { point.hidden = each !== place; });
  slider.value = place;
  slider.setAttribute('aria-valuetext', points[place].querySelector('h3').textContent);
}

function stop() {
  clearInterval(playing);
  playing = 0;
  button.textContent = word('play');
}

function step() {
  if (at + 1 < points.length) {
    show(at + 1);
  }
  if (at + 1 === points.length) {
    stop();
  }
}

function play() {
  if (playing) {
    stop();
    return;
  }
  show(at + 1 < points.length ? at : 0);
  button.textContent = word('stop');
  playing = setInterval(step, PAUSE);
}

function labelled(input) {
  const label = document.createElement('label');
  label.textContent = word('slide');
  label.append(input);
  return label;
}

const slider = document.createElement('input');
Object.assign(slider, { type: 'range', min: 0, max: points.length - 1, step: 1 });
slider.addEventListener('input', () => {
  stop();
  show(Number(slider.value));
});
slider.addEventListener('change', () => history.replaceState(null, '', points[at].querySelector('a').getAttribute('href')));

const button = document.createElement('button');
Object.assign(button, { type: 'button', className: 'button quiet', textContent: word('play') });
button.addEventListener('click', play);

if (points.length > 1) {
  const tools = document.createElement('div');
  tools.className = 'actions tools';
  tools.append(labelled(slider));
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
    tools.append(button);
  }
  document.getElementById('points').before(tools);
  show(at);
}
