/**
 * Darija in both scripts about health, unions, opinion and past, as clauses: a verb of any person and what it
 * takes. Verbs and complements are crossed here, so that a clause need not be listed as such. Written for this
 * project.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';

const { affiliation, ailment, body, complement, fact, person, possessive } = Role;

/** Each word of the first with each of the second, as phrases. */
export function crossed(first: string, second: string): string {
  const behind = second.trim().split(/\s+/u);
  return first
    .trim()
    .split(/\s+/u)
    .flatMap((word) => behind.map((next) => `${word}_${next}`))
    .join(' ');
}

const GO_AR =
  'مشيت مشا مشات كنمشي كيمشي كتمشي غادي_نمشي متابع متابعة متابعه كنتابع كيتابع كتتابع كنتعالج كيتعالج كتتعالج كنتداوى كيتداوى كتتداوى كنشوف كيشوف كتشوف';
const PSY_AR =
  'عند_طبيب_نفساني عند_الطبيب_النفساني عند_طبيب_نفسي عند_الطبيب_النفسي عند_بسيكولوغ عند_بسيكياتر عند_البسي مع_طبيب_نفساني مع_الطبيب_النفساني مع_طبيب_نفسي مع_طبيبة_نفسانية مع_بسيكولوغ مع_بسيكياتر مع_معالج_نفسي عند_طبيب_السكر مع_طبيب_السكر عند_طبيب_القلب مع_طبيب_القلب عند_طبيب_السرطان فالأنكولوجي';
const GO =
  'mchit mcha mchat kanmchi kaymchi katmchi ghadi_nmchi mtab3 mtab3a mtabe3 kantabe3 kaytabe3 kattabe3 kantab3 kaytab3 katab3 kantdawa kaytdawa katdawa kant3alej kayt3alej kat3alej kanchof kaychof katchof kanchouf kaychouf';
const PSY =
  '3nd_tbib_nafsani 3nd_tbib_nafsi 3nd_tbiba_nafsania 3nd_psychologue 3nd_psychiatre 3nd_lpsy 3nd_psy 3and_tbib_nafsani 3and_psy m3a_tbib_nafsani m3a_tbib_nafsi m3a_psychologue m3a_psychiatre m3a_psy 3nd_tbib_l9elb 3nd_cardiologue 3nd_oncologue m3a_oncologue';
const TAKE =
  'kanched kanchd kaychd kaychod katched katchd kanakhod kanakhd kanakoul kayakhod katakhod kanchreb kaychreb katchreb kanchrob kaychrob katchrob khdit khda khdat';
const PILL =
  'dwa_dyal_l9al9 dwa_dial_l9al9 dwa_l9al9 dwa_dyal_l2a3sab dwa_dyal_la3sab dwa_la3sab dwa_dyal_tension dwa_dyal_sokkar dwa_dyal_sokar dwa_dyal_l9elb dwa_dyal_ssra3 dwa_dyal_lghodda dwa_dyal_rrabo dwa_nafsi dwa_dyal_depression dwa_dyal_n3as lfnid_dyal_la3sab lfanid_dyal_l9al9 insuline linsuline lansuline antidepresseur antidepresseurs ventoline levothyrox';
const TAKE_AR =
  'كنشد كيشد كتشد كناخد كياخد كتاخد كنشرب كيشرب كتشرب كناكل كياكل كتاكل خديت خدا خدات كندير كيدير كتدير';
const PILL_AR =
  'دوا_القلق دوا_ديال_القلق دوا_الاعصاب دوا_ديال_الاعصاب دوا_السكر دوا_ديال_السكر دوا_القلب دوا_ديال_القلب دوا_الطونسيو دوا_ديال_الطونسيو دوا_الصرع دوا_ديال_الصرع دوا_الغدة دوا_ديال_الغدة دوا_نفسي الانسولين لانسولين الفنيد_ديال_الاعصاب شوكات_الانسولين ابر_الانسولين الدياليز دياليز الشيميو لاشيميو الراديو_تيرابي الفونطولين';
const SICK_OF =
  'fachal_kalawi lfachal_lkalawi fachal_lkalawi lfachal_kalawi saratan ssaratan cancer lcancer sokkar sokar ssokkar sker tension ltension rrabo rabo ssra3 sra3 depression iktiab l2ikti2ab lboussfir bousfir ssida sida siyatik lmard_lkhayb lmerd_lkhayeb hsasiya 7asasiya lfa9r_ddem fa9r_dam lghodda ghodda rouma romatizm rromatizm l9elb lkla lkelwa lkbda parkinson alzheimer zheimer sclerose';
const UNION =
  'umt lumt cdt lcdt ugtm lugtm fdt lfdt odt lodt unmt untm ltta3lim ta3lim sse77a si77a lmo3allimin l3ommal lkhddama lbanka';

/** Rows of both scripts that are not read by their sound. */
export const DARIJA: Rows = [
  [complement, undefined, 'بينيسيلين لبينيسيلين الكلوتن كلوتن الغبرة الكاوكاو اللاكتوز'],
  [
    ailment,
    'health',
    'صعوبات_فالسمع صعوبة_فالسمع صعوبات_فالنطق صعوبة_فالنطق مشكل_فالسمع مشكل_فالنطق مشكل_فالكلاوي مشكل_فالقلب مشكل_فالكبدة',
  ],
  [
    fact,
    'offence',
    crossed('عام عامين سنين شهر شهور شهورا سنوات', 'ديال_الحبس د_الحبس حبس ديال_السجن فالحبس'),
  ],
  [
    fact,
    'union-membership',
    crossed(
      'فنقابة ف_نقابة',
      'الصحة التعليم العمال النقل المعلمين الابناك الكدش الاومطي الاتحاد_المغربي_للشغل',
    ),
  ],
  [fact, 'health', crossed(GO_AR, PSY_AR)],
  [fact, 'health', crossed(TAKE_AR, PILL_AR)],
  [
    fact,
    'health',
    `طاحت_ليها_الكرشة طاحت_ليا_الكرشة طاح_ليها_الولد طيحات_الكرشة تكسرات_ليا_رجلي تكسرات_ليه_رجلو تكسرات_ليها_رجلها تكسرات_ليا_يدي تكسرات_ليه_يدو تكسرات_ليها_يدها
    تهرسات_ليا_رجلي تهرسات_ليه_رجلو تهرسات_ليها_رجلها تهرست_فرجلي تهرس_فرجلو ضراتني_كليتي ضاراني_كليتي ضاراه_كليتو حيدت_المرارة حيدات_المرارة حيد_المرارة حيدو_ليا_المرارة زرعت_الكلية
    زرع_الكلية درت_السكانير درت_عملية دار_عملية دارت_عملية داروا_ليا_عملية داروا_ليه_عملية داروا_ليها_عملية درت_القيصرية دارت_القيصرية ولدات_بقيصرية ولدات_بالقيصرية تعميت_من_عيني
    ضرباتو_الجلطة ضرباتها_الجلطة جاتو_الجلطة جاتها_الجلطة جاتو_سكتة_قلبية جاتها_كريز جاتني_كريز جاتو_كريز_كارديك تزاد_عليه_المرض رجع_ليه_المرض طلع_ليها_السكر طلع_ليا_السكر طلع_ليه_السكر هبط_ليا_السكر طلعات_ليا_الطونسيو طلعات_ليها_الطونسيو
    ما_كيسمعش ما_كتسمعش ما_كيشوفش ما_كتشوفش ما_كيهدرش ما_كتهدرش ما_كتولدش ما_كيولدش`,
  ],
  [
    ailment,
    'health',
    'طونسيو الطونسيو طانسيو لاطونسيو دبريسيون كونسير الكونسير بوصفير صدفية اكزيما',
  ],
  [
    fact,
    'offence',
    `تشد_بالسرقة تشدات_بالسرقة تشد_فالمخدرات تشد_على_المخدرات تشد_بالحشيش تشد_فالحشيش تشد_فالكوكايين تشد_بالكوكايين شدوه_البوليس شداتو_البوليس شداتو_الجدارمية شداوه_الجدارمية
    دخل_للحبس دخلات_للحبس خرج_من_الحبس خرجات_من_الحبس داز_فالحبس دوز_فالحبس دوزت_فالحبس كان_فالحبس كانت_فالحبس باقي_فالحبس فالحبس_على راه_فالحبس راها_فالحبس خدا_عام_حبس خدا_عامين_حبس عطاوه_عام_حبس عطاوه_عامين_حبس عطاوه_الحبس
    حكمو_عليه حكموا_عليه حكمو_عليها محكوم_عليه محكوم_عليها مبحوث_عليه مبحوث_عليها عندو_مذكرة_بحث عندو_ريشيرش عليه_ريشيرش عليه_البحث عندو_سوابق عندها_سوابق مسوبق مسوبقة هربان_من_العدالة`,
  ],
  [
    fact,
    'union-membership',
    crossed(
      'منخرط منخرطة منخارط نقابي نقابية مناضل مناضلة عضو عضوة داخل داخلة مقيد مقيدة مسجل مسجلة كاتب',
      'فالكدش ف_الكدش فالنقابة ف_النقابة فنقابة ف_نقابة فالاومطي ف_الاومطي فالاتحاد_المغربي_للشغل فالكونفدرالية ف_الكونفدرالية فالفيدرالية فالاتحاد_العام',
    ),
  ],
  [
    person | possessive,
    undefined,
    'مراتي راجلي راجلها مراتو ختي ختو ختها خويا خوه خوها بنتي بنتو بنتها ولدي ولدو ولدها مي با ماما بابا جدي جداتي خالي خالتي عمي عمتي حماتي نسيبي نسيبتي عروستي',
  ],
];

/** Rows of arabizi, also read by their sound. */
export const DARIJA_LATIN: Rows = [
  [complement, undefined, 'peniciline lpeniciline penicilline lgluten lactose lghobra lkawkaw'],
  [
    ailment,
    'health',
    's3oubat_f_sme3 so3oubat_f_sme3 s3oba_f_sme3 s3oubat_f_nnot9 mochkil_f_sme3 mouchkil_f_lkla mochkil_f_l9elb',
  ],
  [
    fact,
    'offence',
    crossed(
      '3am 3amayn snin snine chher chhour ch8or',
      'd_l7ebs d_lhebs dyal_l7ebs dyal_lhebs 7ebs hebs',
    ),
  ],
  [fact, 'union-membership', crossed('f_n9abat f_n9abt f_ni9abat', UNION)],
  [fact, 'health', crossed(GO, PSY)],
  [fact, 'health', crossed(TAKE, PILL)],
  [
    fact,
    'health',
    crossed('msab_b msaba_b msabta_b mossab_b mossaba_b mrid_b mrida_b mdrour_b', SICK_OF),
  ],
  [complement, undefined, 'dar9iya ddar9iya dara9iya kalawi lkalawi khayb lkhayb mozmin mozmina'],
  [
    fact,
    'health',
    `ta7et_liha_lkerch ta7t_liha_lkerch tkeser_liya_rejli tkesrat_liya_rejli tkesrat_lih_rejlo thersat_liya_rejli tjre7t_f_ras tjerre7t_f_ras tjrah_f_ras tjerra7_f_rasso dart_9aysariya drt_9aysariya wldat_b_9aysariya
    7iyedt_lmerrara 7yedt_lmrara 7iydat_lmrara zre3t_lkelwa zra3_lkelwa derbato_jelta drbato_jelta jato_jelta jatha_jelta jato_crise jatni_crise jatha_crise tle3_liya_sokkar tl3_liha_sokkar tl3at_liya_tension
    makaysme3ch makatsme3ch makaychofch makatchofch makayhderch makatwledch makaywledch`,
  ],
  [
    fact,
    'offence',
    `tched_b_sr9a tchd_b_sr9a tched_b_lhchich tched_f_lhchich tched_b_l7chich tched_f_lmokhadirat tched_b_cocaine chedo_lbolis cheddatou_lbolis cheddouh_lbolis cheddatou_jadarmiya dkhel_l7ebs dkhel_lhebs dkhel_lel7ebs
    dkhlat_l7ebs khrej_mn_l7ebs khrej_mn_lhebs khrjat_mn_l7ebs dewez_f_l7ebs dowez_f_l7ebs rah_f_l7ebs raha_f_l7ebs kan_f_l7ebs khda_3am_7ebs khda_3amayn_7ebs 3tawh_3am_7ebs 3tawh_3amayn_d_l7ebs mab7out_3lih mb7out_3lih
    3lih_recherche 3ndo_recherche 3ndo_sawabi9 3ndha_sawabi9 msewwe9 mahkoum_3lih m7koum_3lih hkmo_3lih`,
  ],
  [
    fact,
    'union-membership',
    crossed(
      'monkharit monkharita mnkhart mounkharit dakhel dakhla msejjel msejla mo9ayad 3odw 3oDwa m3a',
      crossed('f_n9abat f_n9aba f_ni9abat n9abat ni9abat na9abat n9abt', UNION),
    ),
  ],
  [body | affiliation, 'union-membership', 'kdch lkdch ldcht umt_lmghribiya'],
  [
    person | possessive,
    undefined,
    'khtk khtek khouk khok khtha khtou khto khouha khoha khouh mratk mratek mrato mratou rajlek rajelha rajlha wldek weldek bntek bntk mmk mmek bak babak baha babaha mmou mmha jdk jddek wldha wldo bntha bnto',
  ],
];
