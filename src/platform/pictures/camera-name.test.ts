import { expect, test } from 'vitest';
import { looksLikeCameraName, whyNotDescribe } from './index.ts';

test.each([
  'DSC 6384', 'DSC_6384', 'DSC06384.JPG', '_DSC6384', 'DSCN0012', 'DSCF1234', 'IMG_20230914_103000', 'IMG-20230914-WA0012', 'IMG_1234 (1)', 'img 12', 'IMG_E1234', 'IMG1234', '_MG_1234', 'PXL_20231005_101112345', 'MVIMG_20200101_101010', 'P1010023', 'R0012345', 'L1001234', '100_1234', 'GOPR0123', 'DJI_0042', 'CIMG1234', 'SAM_1234', '20231005_101112', '20231005_101112.jpg', '2023-10-05 10.11.12', '1696500000000',
  'WhatsApp Image 2023-10-05 at 10.11.12', 'WhatsApp Image 2023-10-05 at 10.11.12 AM (1)', 'Screenshot 2023-10-05 101112', 'Screenshot_20231005-101112', 'Capture d’écran 2023-10-05 à 10.11.12', "Capture d'écran (12)", 'FB_IMG_1696500000000', 'received_1696500000000', 'photo1', 'Photo 3', 'image (3)', 'image', 'Untitled', 'Sans titre 2', 'صورة 12', 'صورة', 'صورة ١٢', 'لقطة شاشة 2023-10-05', 'صورة واتساب 2023-10-05 في 10.11.12', 'IMG_1234 - Copie', 'DSC_0001-scaled', 'IMG_1234-1024x768', 'conference.jpg', 'photo de groupe.png', 'القاعة.JPG', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', '  DSC 6384  ',
])('«%s» is a file’s name', (text) => expect(looksLikeCameraName(text)).toBe(true));

test.each([
  'الاجتماع 3 بإفران', 'DSC: direction des services communaux', 'DSC 2023: direction des systèmes', 'إفران 2023', 'INDH 2023', 'COP 22', 'INDH2023', '2023-2026', '2023', 'Photo de groupe des participants, 2023', 'صورة جماعية للمشاركين في اللقاء 3', 'صورة 12 مشاركا عند افتتاح اللقاء', 'Image du barrage en 2023', 'Capture d’écran de la plateforme, page 3', 'لقطة شاشة من المنصة', 'Screenshot of the platform in 2023', 'Le P10 traverse la province', 'RN6 entre Fès et Taza', 'المرسوم 2-22-431', 'القانون 54-19', 'Image 3 : le chantier de la route', 'Le wali de la région', 'الطريق الوطنية رقم 6', 'Scan du registre, page 12', 'Le logo est au format .png', '5 communes', 'Session du 05/10/2023', '', 'WhatsApp au service de la commune', 'Download centre of the region',
])('«%s» says something', (text) => expect(looksLikeCameraName(text)).toBe(false));

test('who describes a picture by its file is told what to say', () => {
  expect(whyNotDescribe('DSC 6384')).toEqual({ code: 'picture.camera_name', facts: { text: 'DSC 6384' } });
  expect(whyNotDescribe('افتتاح اللقاء')).toBeUndefined();
});
