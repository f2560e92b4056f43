let sound: AudioContext | undefined;

/** Tells somebody who looks at the person before them: one high tone for yes, a low long one for no, and the hand feels it. */
export function sounds(isYes: boolean): void {
  navigator.vibrate?.(isYes ? 60 : [120, 80, 120]);
  if (!('AudioContext' in globalThis)) return;
  sound ??= new AudioContext();
  const [tone, gain] = [sound.createOscillator(), sound.createGain()];
  const end = sound.currentTime + (isYes ? 0.12 : 0.4);
  tone.frequency.value = isYes ? 880 : 220;
  gain.gain.setValueAtTime(0.15, sound.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.001, end);
  tone.connect(gain).connect(sound.destination);
  tone.start();
  tone.stop(end);
}
