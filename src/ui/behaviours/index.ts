import { config } from '@hotwired/turbo';
import './busy-button.ts';
import './error-focus.ts';
import './as-one-goes.ts';

/** Turbo's progress bar writes its own style element, which the policy on styles forbids. */
config.drive.progressBarDelay = 86_400_000;
