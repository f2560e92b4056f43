import { config } from '@hotwired/turbo';
import './busy-button.ts';
import './error-focus.ts';
import './as-one-goes.ts';
import './closing-menus.ts';
import './day-in-words.ts';
import './file-choice.ts';
import './opened-target.ts';
import './print-page.ts';
import './tie-only.ts';
import './drag-points.ts';
import './check-fingerprint.ts';
import './reception-desk.ts';
import './running-clock.ts';
import './live-hall.ts';
import './live-preview.ts';
import './clean-paste.ts';

/** Pages come at once here: a bar that only flickers tells nothing. */
config.drive.progressBarDelay = 86_400_000;
