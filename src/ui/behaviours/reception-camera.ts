interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}

type DetectorKind = { new (asked: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> };

/** The same code held before the camera is one scan, so many milliseconds long. */
const held = 5000;
const between = 150;

const kind = (): DetectorKind | undefined => (globalThis as unknown as { BarcodeDetector?: DetectorKind }).BarcodeDetector;

/** Whether this browser reads QR codes by itself and has a camera to ask for. */
export async function canScan(): Promise<boolean> {
  return Boolean(navigator.mediaDevices?.getUserMedia) && ((await kind()?.getSupportedFormats().catch(() => [])) ?? []).includes('qr_code');
}

/** Opens the camera and tells each code that comes before it. Gives how to close it again. Rejects where the camera may not be used. */
export async function scan(video: HTMLVideoElement, tell: (text: string) => void): Promise<() => void> {
  const Kind = kind();
  if (!Kind) throw new Error('This browser reads no codes');
  const detector = new Kind({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  Object.assign(video, { srcObject: stream, hidden: false });
  await video.play();
  const seen = new Map<string, number>();
  const timer = setInterval(async () => {
    const codes = await detector.detect(video).catch(() => []);
    for (const { rawValue } of codes) {
      if (Date.now() - (seen.get(rawValue) ?? 0) > held) tell(rawValue);
      seen.set(rawValue, Date.now());
    }
  }, between);

  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    Object.assign(video, { srcObject: null, hidden: true });
  };
}

/** The secret in an invitation's QR: the end of the address of the own page; none in any other code. */
export function secretIn(text: string): string | undefined {
  return /^https?:\/\/[^/]+\/i\/([\w-]{24})$/u.exec(text.trim())?.[1];
}

/** As the house marks a secret in the list that it gives. */
export async function markOf(secret: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret)));

  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
