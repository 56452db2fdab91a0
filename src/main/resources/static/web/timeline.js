// Goes through periods and revisions by sliders, or by itself. Without this script all of them stand below each other.
import { slide } from './slider.js';

slide(document.getElementById('points'), 'slide');
slide(document.getElementById('known'), 'slideKnown');
