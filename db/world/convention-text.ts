import { percentage } from '#platform/words';

/** The text of a funding convention, article by article, for one prefecture or province. The articles are of the demonstration world. */
export function conventionText(provinceAr: string, provinceFr: string): { ar: string; fr: string } {
  const ar = [
    `اتفاقية شراكة من أجل تمويل برامج التكوين المستمر لفائدة أعضاء مجالس الجماعات الترابية (${provinceAr})، 2023-2026`,
    'المادة 1. الموضوع\nتحدد هذه الاتفاقية شروط تمويل البرامج السنوية للتكوين المستمر المندرجة في التصميم المديري الجهوي، ومساهمة كل طرف فيها.',
    `المادة 2. التزامات الجهة\nتعد الجهة البرنامج السنوي وتنفذه، وتتحمل حصة لا تقل عن ${percentage(25, 'ar')} من كلفته، وتوافي الأطراف بتقرير سنوي عن التنفيذ والتقييم.`,
    'المادة 3. التزامات المجالس الأطراف\nيتداول كل مجلس في الاتفاقية خلال أقرب دورة، ويبرمج مساهمته في ميزانيته، ويحولها إلى الجهة في الأجل المحدد في المادة 5.',
    'المادة 4. حساب المساهمات\nتوزع الكلفة المتبقية على الأطراف حسب عدد الأعضاء المستفيدين من كل مجلس.',
    'المادة 5. الأداء\nتستحق مساهمة سنة 2023 في 29 دجنبر 2023، ومساهمة كل سنة موالية قبل متم شهر يونيو منها، ولا تستحق أي مساهمة قبل توقيع الطرف المعني.',
    'المادة 6. السريان\nتسري الاتفاقية في حق كل طرف ابتداء من توقيعه بعد التأشيرة على مقرر مجلسه، إلى متم سنة 2026.',
  ].join('\n\n');
  const fr = [
    `Convention de partenariat pour le financement des programmes de formation continue des membres des conseils des collectivités territoriales (${provinceFr}), 2023-2026`,
    'Article 1. Objet\nLa présente convention fixe les conditions de financement des programmes annuels de formation continue inscrits au schéma directeur régional, et la contribution de chaque partie.',
    `Article 2. Engagements de la Région\nLa Région établit et exécute le programme annuel, en supporte au moins ${percentage(25, 'fr')} du coût et remet aux parties un rapport annuel d’exécution et d’évaluation.`,
    'Article 3. Engagements des conseils parties\nChaque conseil délibère à sa prochaine session, inscrit sa contribution à son budget et la verse à la Région dans le délai de l’article 5.',
    'Article 4. Calcul des contributions\nLe reste du coût est réparti entre les parties selon le nombre de membres bénéficiaires de chaque conseil.',
    'Article 5. Paiement\nLa contribution de 2023 est exigible le 29 décembre 2023, celle de chaque année suivante avant la fin du mois de juin ; aucune ne l’est avant la signature de la partie.',
    'Article 6. Effet\nLa convention prend effet pour chaque partie à sa signature, après le visa de la délibération de son conseil, jusqu’à la fin de 2026.',
  ].join('\n\n');

  return { ar, fr };
}
