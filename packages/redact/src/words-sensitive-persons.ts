/**
 * Who something may be told of: relatives, roles and trades in all languages; and what is no single person.
 * Written for this project.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';

const { person, thing, be, have, suffer, take, affiliation, aim, within, vague, link, label } =
  Role;

/** Persons in French, English and Arabic letters. */
export const PERSONS: Rows = [
  [
    person,
    undefined,
    `gerant gerante directeur directrice chef cheffe comptable chauffeur livreur livreuse cuisinier cuisiniere gardien gardienne vigile femme_de_menage nounou nourrice aide_menagere
    concierge secretaire assistant assistante vendeur vendeuse caissier caissiere infirmier infirmiere medecin avocat avocate juge professeur professeure prof enseignant enseignante
    instituteur institutrice maitre maitresse ouvrier ouvriere technicien technicienne ingenieur ingenieure cadre agent agente fonctionnaire policier policiere gendarme militaire soldat
    pompier coiffeur coiffeuse mecanicien electricien plombier menuisier macon agriculteur agricultrice commercant commercante boulanger boulangere boucher epicier patissier serveur serveuse
    stagiaire apprenti apprentie interimaire manager responsable superviseur contremaitre coordinateur coordinatrice associe associee actionnaire proprietaire bailleur locataires colocataire coloc
    temoin victime plaignant plaignante suspect suspecte accuse accusee detenu prevenu mis_en_cause demandeur demandeuse defendeur postulant postulante recrue titulaire usager adherente abonne abonnee
    retraite retraitee veuf veuve orphelin orpheline adolescent adolescente ado gamin gamine gosse nourrisson fillette jumeau jumelle aine ainee cadet cadette benjamin petit_fils petite_fille
    belle_fille beau_fils bru marraine parrain tata tonton papi mamie mami papy pepe meme_ma copains compagne ex_mari ex_femme ex chum cherie voisine_du_dessus camarade collaborateur collaboratrice
    chef_d_equipe chef_de_service chef_de_projet delegue_de_classe doctorant doctorante docteur athlete joueur joueuse chanteur chanteuse acteur actrice militaire rh monsieur madame mademoiselle
    celui_ci celle_ci lui_meme elle_meme quelqu_un c_est_un c_est_une l_interesse l_interessee le_concerne la_concernee concerne concernee migrant migrante refugie refugiee beneficiaire
    l_enfant l_eleve le_petit la_petite mes_parents beaux_parents la_patiente la_dame ce_monsieur cette_dame jeune_homme jeune_fille passager passagere conducteur conductrice contractuel contractuelle vacataire`,
  ],
  [
    person,
    undefined,
    `manager driver nanny cook chef maid cleaner babysitter caretaker janitor guard gardener accountant secretary assistant cashier nurse doctor lawyer teacher tutor professor engineer technician
    worker labourer laborer officer policeman soldier fireman hairdresser barber mechanic electrician plumber carpenter farmer baker butcher waiter waitress trainee intern apprentice supervisor foreman
    director owner landlord landlady flatmate housemate witness victim suspect accused detainee inmate prisoner plaintiff respondent recruit passenger pilot clerk salesman saleswoman seller vendor
    widow widower orphan teenager teen toddler infant newborn twin stepmother stepfather stepmom stepdad mother_in_law father_in_law sister_in_law brother_in_law son_in_law daughter_in_law grandson granddaughter
    grandchild godson goddaughter godfather godmother auntie granny nan gran grandad bro sis bf gf ex_husband ex_wife ex_boyfriend ex_girlfriend classmate teammate pupil volunteer migrant refugee asylum_seeker
    beneficiary insured policyholder subscriber member_of_staff staff_member subject someone somebody myself himself herself interviewee ceo cto cfo hr_manager player singer actor actress guy lady gentleman dude
    shopkeeper housekeeper supplier contractor freelancer temp boss_s shareholder nephew's pensioner retiree veteran`,
  ],
  [
    person,
    undefined,
    `زميل زميلة صديق صديقة جار جارة ابن ابنة بنت ولد ام اب اخ اخت خال خالة عم عمة جد جدة حفيد حفيدة زوج زوجة طفل طفلة رضيع رضيعة خطيب خطيبة صهر حماة كنة نسيب نسيبة ربيب ربيبة والد والدة
    ابنا ابننا ابنتنا بنتنا ولدنا جارنا جارتنا زميلنا زميلتنا صديقنا صديقتنا صاحبنا صاحبتنا خالي خالتي عمي عمتي راجل مراة مرا راجلي مراتي عيالي ولاد وليدي بنيتي خويا ختي خوك ختك خونا ختنا
    سيد سيدة انسة استاذ استاذة دكتور دكتورة طبيب طبيبة ممرض ممرضة محامي محامية قاضي معلم معلمة مدير مديرة رئيس رئيسة مسير مسيرة كاتب كاتبة محاسب محاسبة كونطابل الكونطابل سائق سائقة شيفور طباخ طباخة خدامة خادمة مربية نونو
    حارس حارسة عساس بائع بائعة كيسي عامل عاملة اجير اجيرة مستخدم مستخدمة موظف موظفة مهندس مهندسة تقني تقنية فلاح فلاحة تاجر تاجرة خباز جزار حلاق حلاقة نجار كهربائي سباك ميكانيكي مول مولات مول_الدار مولات_الدار مول_الحانوت مول_الكرا شاف الشاف باطرون الباطرون
    متدرب متدربة مرشح مرشحة مترشح مترشحة شاهد شاهدة ضحية مشتكي مشتكية مشتكى_به مشتبه_فيه معني معنية المعني_بالامر المعنية_بالامر مدعى_عليه مدعي ظنين مكتري مكترية مؤمن مؤمنة منخرطه زبون زبونة مريض_عندنا نزيل نزيلة سجين لاعب لاعبة فنان فنانة مغني ممثلة
    ارمل ارملة يتيم يتيمة مطلق مطلقة شاب شابة مراهق مراهقة متقاعد متقاعدة عجوز هاداك هاديك هداك هديك هذاك هذيك هادوك ولد_الجيران بنت_الجيران ولد_عمي ولد_خالي السي للا لالة سيدي شخص_من ابوهم امهم واحد_صاحبي واحد_صاحبتي واحد_السيد واحد_السيدة رئيس_الفريق تلميذ تلميذة طالب طالبة
    جداتي جدها باها ماماها ميمتي لواليد لواليدة خالو خالتو عمو عمتو صاحبو صاحبتو جارو جارتو هوا هيا حنايا نتي نتا نتوما هوما`,
  ],
  [
    person,
    undefined,
    'ⴰⵔⴳⴰⵣ ⵜⴰⵎⵖⴰⵔⵜ ⵜⴰⵎⵟⵟⵓⵜ ⵎⵎⵉⵙ ⵢⵍⵍⵉⵙ ⴳⵎⴰ ⴳⵎⴰⵙ ⵅⴰⵍⵉ ⵄⵎⵎⵉ ⵊⴷⴷⵉ ⴰⴷⵊⴰⵔ ⴰⵎⴷⴷⴰⴽⴽⵍ ⵜⴰⵎⴷⴷⴰⴽⴽⵍⵜ ⵏⴽⴽⵏⵉ ⴰⴼⵔⵓⵅ ⵜⴰⴼⵔⵓⵅⵜ ⴰⵎⵙⵡⵓⵔⵉ ⵢⵎⵎⴰ ⵉⵏⵏⴰ',
  ],
  // Nobody in particular.
  [
    thing,
    undefined,
    `personnes gens individus hommes femmes adultes citoyens marocains marocaines population habitants joueurs etudiants lecteurs
    people persons individuals men women adults citizens moroccans residents readers users visitors
    الناس اشخاص الاشخاص نساء رجال مواطنين مواطنون مغاربة سكان اطفال تلاميذ`,
  ],
  [
    thing,
    undefined,
    `entreprise societe banque tribunal cour etat compagnie usine club projet dossier_technique serveur_web systeme machine moteur route pont immeuble mur toit facture prix service rapport_annuel
    company bank court state factory club project server system machine engine road bridge building wall roof invoice price report warranty signs account payment parcel shipment canape table chaise meuble imprimante imprimerie ecran portable ordinateur_portable compte paiement livraison couscoussier printer laptop sofa couch
    شركة بنك محكمة دولة مصنع اعراض نادي مشروع نظام محرك طريق جسر عمارة فاتورة ثمن خدمة برنامج دوري
    سلعة السلعة كاس الكاس طلبية حلوى عصير عينة منشور مستند وثيقة`,
  ],
  [within, undefined, 'ف في'],
  [within | link, undefined, 'ⴳ ⴷⵉ'],
  [
    suffer,
    undefined,
    'indique mentionne montre revele confirme shows show indicates confirms reveals mentions souffrent souffrit souffrir atteints atteintes victime_d victime_de porteur_de porteuse_de contracte convalescence_de gueri_d guerie_d opere_pour operee_pour traitement_contre traitement_pour soigner infecte_par infectee_par',
  ],
  [
    affiliation,
    undefined,
    `vote_pour votera voterait voter_pour milite_a milite_au milite_pour milite_chez adhere_a adherent_a encarte_au encarte_a proche_du proche_de_la sympathisant_du candidat_du candidat_de_la candidate_du elu_du elue_du tete_de_liste
    conseiller_communal_du cotise_a soutient_le engage_au engage_a membre_du_bureau membre_actif membre_active membre_fondateur ancien_membre cadre_du ancien_du inscrit_au inscrite_au carte_de carte_du secretaire_general secretaire_generale tresorier tresoriere mandate_par mandatee_par
    represente_la represente_l represente_le partisan_de delegue_de_la delegue_du
    votes_for vote_for voted_for member_of_the membership_of card_carrying_member activist_of activist_for canvasses campaigns_for organizer_for organiser_for delegate_of rep_for shop_steward_for supporter_of belongs_to affiliated_with affiliated_to registered_with sympathises_with sympathizes_with stands_for ran_for elected_for`,
  ],
  [
    affiliation | person,
    undefined,
    `كايصوت كيصوت كتصوت كاتصوت غادي_يصوت كنصوتو كانصوت كنصوت صوتنا يصوت تصوت نصوت ناصوت صوتو كيناضل كيمشي_مع كايمشي_مع مرشح_باسم ترشح_باسم ترشحت_باسم ترشح_مع مسؤول_في مكتب كاتب_عام الكاتب_العام امين_المال مسجل_ف مسجلة_ف منخرطين انخرط_في انخرطت_في ينشط تنشط نشيط_ف نشيطة_ف قيادي قيادية
    عضو_في عضوة_في عضو_ب عضو_المكتب عضو_سابق مناضل_في مؤيد مؤيدة من_مؤيدي من_مناضلي من_اعضاء من_منخرطي ممثل ممثلة مندوب مندوبة داخل_ف داخلة_ف دخل_ف دخلت_ف منتم ينتمون تابع_ل تابعة_ل مع_حزب بطاقة كارطة`,
  ],
  [
    suffer,
    undefined,
    `يعانون يشتكي تشتكي تعاني_من يعاني_من يتعافى تتعافى تعافى تعافت متعاف شفي شفيت_من نجا نجت_من اصيب اصيبت ب_مرض يتلقى تتلقى كيتلقى تلقى تلقت بسبب يرقد ترقد راقد راقدة ناعس ناعسة يتعافى_من كان_مريض كانت_مريضة مضرور توفي_ب مات_ب ماتت_ب مات_بسبب تشكو_من عانى_من عانت_من كاتعاني كايعاني
    كانت_تعاني حاملا_لفيروس يخفي تخفي تضرب شدو شدها قاسو قاسها جاه جاتها طاح_ب طاحت_ب مراض_ب مرضات مرضو كيتعالج_من كتعالج_من كايتعالج كاتعالج كاتداوي كايداوي مقصوح`,
  ],
  [
    take,
    undefined,
    `كادير كايدير كاتدير كادير_ تدير يدير تجري يجري كيضرب_ شارب شاربة كيشرب كتشرب كايشرب كاتشرب كايضرب كاتضرب كاياخد كاتاخد كياكل خاد خادة تاخذ_ كيخدو تحقن يحقن حقن يتعاطى تتعاطى كيتعاطى يخضع_ل تخضع_ل خضع_ل
    sous_ prend_de recoit recois avale s_injecte se_pique injectait suivi_sous soigne_a_la consomme consommait se_drogue_a fait_sa fait_ses fait_de_la
    injects_ is_on relies_on needs lives_on undergoing_ treated_with prescribed_`,
  ],
  [have | person, undefined, 'عندو عندها عندنا عندهم عندك معندهاش ماعندهاش ماعندوش'],
  [be | person, undefined, 'راه راها راهم راني'],
  [
    be,
    undefined,
    'تكون يكون يعتبر تعتبر بقا بقات بقى بقيت رجع ولينا semble parait paraissait demeure se_dit se_declare s_est_declare se_sent seems appears looks feels identifies_as',
  ],
  [aim, undefined, 'طبيب_مختص اخصائي_في dubai_tour'],
  [
    vague,
    undefined,
    `tension depression crise fievre fracture handicap virus gene mutation insuffisance stent troubles angoisse toc pontage souffle regles greffe hernie cataracte corruption condamnation casier iris enceinte malade
    sourd sourde muet muette aveugle noir noire arabe amazigh amazighe berbere soussi soussie rifain rifaine juif juive chretien chretienne musulman musulmane orthodoxe laic laique catholique cardiaque sterile paralyse paralysee
    infecte infectee contamine contaminee dialyse liberal conservative republican democratic republicain socialiste communiste de_gauche de_droite rom metis metisse pratiquant pratiquante voilee kurde kabyle touareg nationaliste
    condamne condamnee condamnes poursuivi charged_with charged_for arrested jailed arrete fih_sokkar fih_ssokkar fiha_sokar fih_di9a تشد تشدات تشديت تشد_ف مشدود مشدودة
    grippe angine allergie intolerance vertiges otite migraine insomnie goitre grossesse ivg stress surdite invalidite hospitalise vaccine vaccinee reforme obese
    blind deaf mute sick ill unwell black asian arab berber roma gypsy latino muslim christian jewish catholic orthodox leftist pregnant expecting conservative liberal shia sunni disabled depressed paralysed paralyzed vaccinated mormon
    stroke cholesterol allergy add std hernia flu anxiety allergies covid steroids inhaler union lithium morphine dui guilty_of charged_with accused_of wanted
    مريض مريضة سكر سكري ضغط كسر عجز حمل قلق صمم شلل اعصاب كريز مرارة قولون سل زكام انفلونزا حامل حاملة حساس حساسة مقعد سني صوفي عربي عربية امازيغي امازيغية سوسي سوسية ريفي ريفية صحراوي صحراوية مسلم مسلمة يهودي يهودية مسيحي مسيحية احرار مصباح حمامة جرار وردة ميزان حراك استقلال يسار اشتراكي شلحة حساني طفرة شلل
    9alb kser disk kolon ssel bared 9ala9 kriz sekkar skar sokar amazigh soussi rifi 3arbi sunni soufi smek corona covid arifi asusi`,
  ],
  [label, 'health', 'motif motif_de_la_consultation motif_d_admission traitement_habituel terrain'],
];

/** Persons in arabizi and Tamazight of Latin letters. */
export const PERSONS_ARABIZI: Rows = [
  [
    person,
    undefined,
    `jeddi jdda jeddati jarna jarna jartna jartna jari s7abna sa7bna sa7btna zamilna zmili khona khouna khtna weldna wldna bntna rajli mrati mrtou mratou mrat_3ammi mrat_khali mrat_khoya rajl_khti 3ammi 3mmi 3ammti khalti khali wld_3ammi weld_3ammi bnt_3ammi
    wld_jiran weld_jiran bnt_jiran wlad_jiran hadak hadik hadok lkhdama khdama chef lchef chifour lchifour mol_dar moul_dar mol_lhanout moul_l7anout lpatron patron lmodir modir lmoudira lcomptable comptable lgardien l3sas 3sas lostad ostad ostada lostada lmo3allim tbiba lmehami sidi lalla
    si_lhaj lhaj l7aja lhaja l2oustad nsibi nsibti 3gouzti 3gouzi khti_sghira khoya_lkbir wlidi bnitti wlidati bnaytiti wlidatna lmdam madam chrif lmra lmrra rajel rrajel lweld lbent derri derria drri drriya lwlid wahed_sahbi wa7d_sa7bi wa7ed_sa7bi wa7d_sadi9 lkliyan lkliyana lmoudaf lmowadaf
    adjar ameddakkel tameddakkelt ultma tamgarut argaz_inu argaz_nnes tamghart_inu tamɣart_inu tamghart_nnes tamɣart_nnes xali khali_inu 3emmi ɛemmi jeddi_inu ultma_s gmas uma illi memmi memmis memmi_s yelli yellis babas immas yemmas adjar_inu adjar_nnegh adjar_nneɣ ameddakkel_inu ameddakel tameddakkelt argaz tamghart tamɣart tamgarut_nneɣ argaz_ann
    asmɣur anmuggar aselmad taselmadt amsujji bab_n_tgmmi nekkni nukni`,
  ],
  [within, undefined, 'f fi g fel'],
  [link, undefined, 'nneɣ nnegh nnes inu ann nnem nnek'],
  [
    suffer,
    undefined,
    `fih_mard fiha_mard drbo drbha drebha darbo darbha dreb_liha tdreb t7arraq na3s na3ssa na3sa naes ra9d raqed ra9da mjre7 mqesse7 kay3anni mn_mard mrid_b mrida_b tah_b tahet_b yuḍen_s tuḍen_s yudn tudn yuden_s tuden_s yeggan tgen yaɣt yaght yagh_t yut_t tut_t yeggan_g t3alej kayt3alej katt3alej kat3aleg chfa chfat tchafa`,
  ],
  [
    take,
    undefined,
    'kadir kaydir kadiri dir katdir kaydiro chareb charba kaychreb katchreb kayakol kayakhd kayakhed katakhed kayched chadd chadda kayḍreb itett tett isseqdac da_iskar ar_iskar tgatt igatt ttaggat iggat',
  ],
  [
    affiliation | person,
    undefined,
    `kaysewt kaysewet katsewt katsewet kaysowt kay_sewt kayvoti katvoti sewwat sawet sewtat kaydir_lvote dakhel_f dakhla_f dkhel_f dkhlat_f menkharit monkharet mnkharet mnkherta mnkhrta nkharet_f monadel mnadel kaynadel 3oudw_f 3odw_f 3odwa_f msjel_f msejel_f mssejla_f kaymchi_m3a katmchi_m3a m3a_7izb rashe7_m3a tracha7_m3a rah_m3a carta_d lcarta_d
    yella_g tella_g illa_g lliɣ_g igan_agmam agmam tagmamt da_itfrn yettsewwet issewwet ykka_g ikcem_g tkcem_g`,
  ],
  [be | person, undefined, 'rah rahou raha rani rana yella tella iga tga'],
  [have | person, undefined, '3endha 3endo 3endou 3ndou 3endna ghurs ɣurs dars daɣ'],
  [thing, undefined, 'nas lnas nnas lmgharba lmaghariba chi_nas bnadem lklassiku lmatch ljarida'],
];
