export const ar = {
  notJson: (path: string): string => `الملف ${path} لا يحتوي على كائن JSON واحد.`,
};

export type Words = typeof ar;
