// Shows one of the points of a list at a time, chosen by a slider or going on by itself.
import { word } from './words.js';

const PAUSE = 1500;
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** What a point shows that is only fetched when it is looked at. Tells whether it could be. */
async function fill(point) {
  const part = point.querySelector('[data-state]');
  if (part?.childElementCount === 0) {
    try {
      const response = await fetch(part.dataset.state);
      part.innerHTML = response.ok ? await response.text() : '';
    } catch {
      return false;
    }
  }
  return true;
}

/**
 * Puts a slider and a button before the list.
 * @param {Element} list its points: each has a heading with a link to its address
 * @param {string} name the name of the slider among the words of the page
 */
export function slide(list, name) {
  const points = [...list.children];
  if (points.length < 2) {
    points.forEach(fill);
    return;
  }
  let at = points.findIndex((point) => point.classList.contains('now'));
  at = at < 0 ? points.length - 1 : at;
  let runs = 0;
  let playing = 0;

  const slider = Object.assign(document.createElement('input'), { type: 'range', min: 0, max: points.length - 1, step: 1 });
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button quiet' });
  const label = document.createElement('label');
  label.append(word(name), slider);
  const tools = document.createElement('div');
  tools.className = 'actions tools';
  tools.append(label, button);

  function show(place) {
    at = place;
    points.forEach((point, each) => { point.hidden = each !== place; });
    slider.value = place;
    slider.setAttribute('aria-valuetext', points[place].querySelector('h3').textContent.trim());
    return fill(points[place]);
  }

  function stop() {
    playing = 0;
    button.textContent = word('play');
    button.hidden = still.matches;
  }

  /** Goes on until the end, or until it is stopped or begun anew: only the latest run goes on. */
  async function play() {
    runs += 1;
    const run = runs;
    playing = run;
    button.textContent = word('stop');
    let isShown = await show(at + 1 < points.length ? at : 0);
    while (isShown && playing === run && at + 1 < points.length) {
      await new Promise((goOn) => { setTimeout(goOn, PAUSE); });
      isShown = playing === run && await show(at + 1);
    }
    if (playing === run) {
      stop();
    }
  }

  slider.addEventListener('input', () => {
    stop();
    show(Number(slider.value));
  });
  slider.addEventListener('change', () => history.replaceState(null, '', points[at].querySelector('h3 a').getAttribute('href')));
  button.addEventListener('click', () => { playing ? stop() : play(); });
  tools.addEventListener('keydown', (event) => { event.key === 'Escape' && stop(); });
  still.addEventListener('change', stop);
  list.before(tools);
  stop();
  show(at);
}
