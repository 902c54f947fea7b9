/**
 * What bears names and is no person: goods, and what is named after people. Folded spellings do; Arabic
 * words are also looked up behind an article and one-letter words. Written for this project.
 *
 * @module
 */

/** Goods: the word beside one is its model or brand, as in `lampe Karim` and `Karim lamp`. */
export const GOODS: string = `serie series feuilleton film films roman livre livres bd manga chanson chansons album titre episode episodes emission jeu jeux spectacle movie movies novel book books song songs show game games podcast
mosalsal abaya anneau applique armoire atlas attache baby-foot bague bahut ballerines balai banc banquette barbecue barre basket baskets batterie beurre biberon bijou biscuit biscuits blazer blender
bloc-notes blouse blouson bocal boisson bol bonnet bonbon bonbons botte bottes bottines bougie bougies bouilloire bouteille bracelet bracelets brosse buffet burnous cabas cadre cafe cafetiere
caftan cahier canape canapes cape carafe cardigan cartable carte-cadeau casque casquette casserole ceinture chaine chaise chaises chale chambre chapeau chaussette chaussettes chausson chaussure
chaussures chemise chemises chemisier chocolat climatiseur cocotte coffret collier colliers commode congelateur console corbeille costume couette couffin coussin coussins couteau couteaux
couverture couvre-lit couvert creme cremes cuillere cuisiniere cuiseur culotte deodorant djellaba djellabas drap draps ecran ecouteurs encens encensoir escarpins espadrilles etagere eyeliner
fard farine fauteuil fauteuils fer foulard foulards four fourchette friteuse frigo fromage gandoura gel gilet gants gourde guirlande hijab horloge huile huiles imprimante jabador jean jeans jouet
jupe jupes kimono lait lampe lampes lanterne lave-linge lave-vaisselle lessive lingerie lit lits lotion luminaire lustre lustres lunettes machine maillot manteau mascara matelas meuble meubles
micro-ondes miel miroir miroirs mixeur montre montres moquette moto mules nappe nappes nettoyant oreiller oreillers ordinateur panier pantalon pantalons parapluie parfum parfums parka parure
pate pates peignoir pendentif perceuse phare photophore plaid plat plateau plateaux poele polo portefeuille porte-monnaie pot poterie pouf poufs poupee poussette prise pull pulls
pyjama ragout rasoir refrigerateur rideau rideaux riz robe robes robot rouge sac sacs sacoche salon salons sandales sandale sarouel satchel savon savons seche-cheveux semoule serum serviette
serviettes shampoing shampooing short siege smartphone soda sofa sommier store suspension tableau tableaux table tables tablette tablier tagine tajine tajines takchita tapis tasse tasses teinture
televiseur tente tete-de-lit the theiere theieres tondeuse toner tondeuse trench trousse tunique turban vase vases velo vernis verre verres veste vestes voile voiture yaourt yaourts
couscous harira pastilla tajin briouates salade soupe sandwich pizza burger jus eau cocktail gateau gateaux tarte tartes glace sauce sauces huiles dattes olives confiture moutarde ketchup
modele modeles gamme gammes collection collections coloris marque marques finition motif motifs variete varietes pack kit bundle menu formule edition
lamp lamps rug rugs carpet carpets tray trays mirror mirrors sofa sofas couch couches chair chairs armchair stool stools bed beds mattress mattresses pillow pillows cushion cushions blanket quilt duvet
sheet sheets towel towels curtain curtains vase candle candles lantern lanterns teapot teapots kettle mug mugs cup cups plate plates bowl bowls pan pans pot pots knife knives spoon fork
cutlery dress dresses skirt skirts shirt shirts blouse blouses jacket jackets coat coats sweater sweaters hoodie scarf scarves hat hats cap caps belt belts bag bags handbag handbags backpack wallet
purse shoe shoes boot boots sneaker sneakers sandal sandals slippers slipper watch watches ring rings necklace necklaces earrings bracelet perfume perfumes fragrance cologne lipstick mascara
shampoo conditioner soap soaps cream creams serum lotion desk desks shelf shelves wardrobe dresser cabinet bookcase ottoman pouf poufs table chandelier basket baskets doll dolls toy
toys laptop tablet printer router oven fridge freezer dishwasher washer dryer blender mixer toaster grill vacuum drill bike stroller tent kaftan kaftans dates olive olives cake cakes pie
cookie cookies bread salad soup sauce pizza sandwich tea coffee juice milk cheese yoghurt flour rice model models brand edition colour shade size sponge
طاوله كنبه مصباح مراه ستاره سجاده وساده بطانيه خزانه رف سرير مرتبه ثلاجه غساله فرن مكيف مروحه مدفاه مكنسه خلاط عجانه مقلاه طنجره ابريق فنجان كوب صحن ملعقه قميص بنطال فستان تنوره معطف ستره
حذاء احذيه جورب قبعه وشاح حقيبه محفظه ساعه خاتم سوار قلاده قرط نظاره عطر عطور كريم مرطب غسول شامبو معجون فرشاه صابون منديل كرسي كراسي صينيه برادي براد كنابي طبله زربيه مخده ماريو تلاجه
قفطان تكشيطه جلابه كسوه بلغه صباط سبرديله طاجين كسكس حليب شاي اتاي قهوه زيت عسل سميد دقيق ارز روز تمر حلوى كعك شوكولاته بسكويت عصير ماء مشروب جبن ياغورت زبده موديل ماركه ماركة طراز نوع مجموعه
تشكيله منتج منتوج علامه لون مقاس حاسوب لوحي شاشه طابعه سياره دراجه دميه غطاء مفرش شمعه فانوس اريكه نبته زهره بلوزه تيشورت سروال حزام شال حجاب عبايه برقع بيجامه اكسسوار صابونه
tabla tablat kanapi kanaby korsi krasa zerbiya zrbiya zarbia 9eftan 9ftan qeftan kaftan 3tr 3eter 3tar ri7a riha tajin tajine tanjia sini siniya miraya mraya lampa lamba drap rideau frach mkhda jellaba
jlaba jallaba takchita tkchita belgha balgha sebbat spardila keswa kswa serwal sac chanta sak montre magana tilifon tilifoun tonobil tomobil moutour 7lib atay 9ahwa zit semid khobz
tazerbit taẓerbit tagdurt aqeccab tijijt`;

/** What is named after people: `pharmacie Ibn Rochd`, `maladie de Parkinson`, `Storm Daniel`. */
export const NAMED_AFTER: string = `day ain point telecom sarl group groupe holding bank banque assurances import export consulting services immobilier voyages industries industrie shop boutique cosmetics beauty fashion ltd inc gmbh corp llc
tours travel transport cars motors foods market supermarche label sourate surah sura verset سوره شركه pharmacie parapharmacie hotel riad auberge gite camping mausolee tombeau sanctuaire marabout zaouia zawiya minaret medersa madrasa mellah kasbah casbah ksar borj bab souk marche foire moussem
festival rond-point carrefour square jardin parc foret oued lac cap jbel djebel mont col plage baie ile creche maternelle ecoles lycees colleges institut campus faculte ensa encg bibliotheque
mediatheque auditorium amphi amphitheatre piscine gymnase dojo centre caserne club cercle association ligue amicale prix trophee coupe challenge tournoi medaille concours bourse grand-prix
laboratoire polyclinique maternite dispensaire cabinet boulangerie patisserie librairie papeterie droguerie superette epicerie boucherie coiffure salon snack brasserie pizzeria traiteur
ouragan tempete cyclone typhon theoreme lemme methode algorithme formule constante equation matrice transformee integrale loi indice echelle score coefficient
syndrome maladie bacterie effet principe diagramme cycle pont tunnel viaduc villa chateau palais statue buste satellite sonde telescope fregate navire yacht
storm hurricane cyclone typhoon theorem lemma method algorithm constant equation matrix transform integral law scale score coefficient syndrome disease effect principle
diagram hospital school college hotel pharmacy clinic library park garden gardens square bridge tower palace castle tomb shrine mausoleum prize award cup trophy medal cathedral church chapel abbey fort
institute centre center hall arena stadium museum boulevard lane drive road highway festival foundation ship telescope peak lake
صيدليه فارماسي فندق اوطيل رياض سبيطار مستشفى مصحه عياده ضريح زاويه قبر مقبره قصبه قصر برج سوق مهرجان مركب قاعه مكتبه خزانه مسبح مركز معهد كليه مدرسه اعداديه ثانويه ليسي روض حضانه جائزه كاس بطوله دوري وسام اعصار عاصفه مبرهنه خوارزميه معادله قانون متلازمه ظاهره سد قنطره جسر نفق مدار ساحه حديقه غابه منتزه شاطئ جبل واد نهر بحيره مؤسسه جمعيه متحف مسرح سينما
المركب المجمع الملعب سباطر فرماسيان sbitar farmasian farmasi lfarmasian otil lotil lotel medrasa ssbitar sbiṭar
tasdawit asensu aɣerbaz aɣrem iɣrem tinml tinmel amaray tamesgida aseklu abrid tasukt tazeqqa asganfu`;

/** Listed names that a text hardly ever uses as such. Alone they need to be introduced. */
export const HARDLY_NAMES: string = `charing procter tefsut maç aẓḍaḍ azdad iẓri izri سلام manuel asafar tifawin itran tudert tafat azal adad izem udad tayri ⴰⵙⴰⴼⴰⵔ ⵉⵜⵔⴰⵏ ⵜⵓⴷⴻⵔⵜ ⵜⵓⴷⵔⵜ ⵜⴰⵢⵔⵉ sba7 3id jem3a jama3a فتح romeo ديما بكري ⵢⴰⵙ tella illa llan tllan illi med life mercedes perle mabrouk mbrouk mabrok hani alexa siri cortana مبروك ⵜⴰⴼⴰⵜ wellington stroganoff server teig den ramadan sghir sghira ghali ghalya kbir lkbir twil lghali rkhis 3amer l3amer ndir mani tafat tudert assif roman marin jasmin violette violet autumn summer faith hope grace joy sydney paris dakota austin carolina virginia chester lincoln holland israel chad kenya india china
asia europa sierra savannah marina cesar aladin aladdin sultan sultana lmir prince princesse mimi lala toto
coco lulu titi kiki emmy grammy bourbon martini margarita bellini madeleine tatin suzette رمضان غالب اركان الصغير
صغير الكبير كبير الغالي غالي هاني ندير ضروري سلطان الامير السلطان شمس سماء ربيع خريف صيف شتاء`;

/** Listed names that are as often words: the tagger must be sure of one that stands alone. */
export const RATHER_WORDS: string = `nadi dijkstra kruskal ضعيف قوي طالب راغب صاحب حاضر غائب حارس حازم صادق امين ثابت سالم غانم فائز صابر شاكر حامد جابر باسم ضاحك مبتسم ساهر زاهي ناعم georgia jordan victoria florence charlotte رضا جمال كمال مجد عز بهاء ضياء سناء رجا منال امال احلام افراح اماني تهاني بشاير amira alexander angel christian pascal perl ruby crystal amber jade opal pearl coral ivory hazel olive basil rosemary
ginger saffron sage iris lily daisy poppy flora fleur rose clementine prune cerise garance capucine hortense anemone
marguerite angelique veronique valeriane reine victoire aurore celeste luna stella sol soleil ange blanche brune
constance prudence clemence patience felicite modeste juste parfait dieudonne noel pascale toussaint avril juin
august june april may mai hiver tempete duke baron earl king bishop pope knight mason hunter fisher baker cook carter
miller taylor smith turner walker parker porter cooper shepherd page chase drew mark bill bob rob pat sue nick jack
frank grant rich dean guy lance miles reed rod stew ward wade pierce chip buck rusty dusty sandy stormy misty rocky
penny sunny lucky sterling golden silver عامر العامر اميره امير نجمه قمر نور سلام وفاء نجاح فرح سعاده شرف شرفي هناء
صفاء نقاء رخاء اخلاص ايمان رجاء امل منى هدى بشرى ذكرى دنيا حياه جنه كوثر زمزم صباح ليل فجر ضحى سحر ندى غيث بحر جبل
صقر اسد فهد نمر ليث ذيب حمام غزال ورد ياسمين نرجس ريحان عطر مسك عنبر لؤلؤ مرجان جوهره ماسه فضه ذهب سعيد جميل حسن كريم
عادل حكيم قادر ماهر ناجح صالح كامل فاضل نبيل شريف عظيم حليم رحيم عزيز جليل قدير بصير سميع خبير عليم وحيد فريد نادر
باهر ظاهر زاهر ناصر منصور محمود مسعود مبارك مختار مقبول معروف موفق ممتاز لطيف ظريف خفيف نظيف عفيف رشيد سديد مجيد حميد
شهيد وليد نجيب حبيب طبيب قريب غريب رهيب عجيب`;

/** Brands, works and heroes named like persons; words of one are joined by `_`. */
export const NAMED_LIKE_PERSONS: string = `بشرى_سارة وردة_حمرا وردة_بيضا منير_الضو يحيا_المغرب يحيا_الوطن ya7ya_lmaghrib yahya_lmaghrib majd_lwatan majd_l2oma nasser_lkhodra ناصر_الخضرا جهاد_النفس رضا_الزبون رضا_الوالدين rida_lwalidin نور_الشمس نور_القمر hayat_s3iba hayat_zwina hayat_hadi tarik_msdoda tarik_sayyar tarik_siyar imane_kbir imane_b iman_b ikram_dif ikram_lmayet بشرى_سارة al_aoula ala_oula lalla_mennana رمضان_كريم رمضان_مبارك عيد_مبارك عيد_سعيد مبارك_سعيد stan_smith michael_kors tommy_hilfiger calvin_klein jack_daniels ralph_lauren hugo_boss alfa_romeo yves_rocher yves_saint christian_dior giorgio_armani paco_rabanne jean_paul paul_smith john_deere harley_davidson louis_vuitton jack_jones pierre_cardin thierry_mugler nina_ricci estee_lauder elizabeth_arden kylie_jenner jo_malone tom_ford marc_jacobs kate_spade rolls_royce aston_martin mercedes_benz harry_potter james_bond dr_martens charles_keith karl_lagerfeld guy_laroche robert_half johnnie_walker jim_beam jose_cuervo captain_morgan don_quichotte robin_hood peter_pan sherlock_holmes indiana_jones lara_croft mickey_mouse donald_duck ali_baba sidi_ali sidi_harazem sidi_bouzid moulay_yacoub moulay_bousselham christian_dior ralph_lauren tommy_hilfiger calvin_klein pierre_cardin hugo_boss yves_rocher yves_saint jack_daniel johnnie_walker johnny_walker jim_beam captain_morgan uncle_ben aunt_jemima ben_jerry
dr_pepper michael_kors marc_jacobs kate_spade karl_lagerfeld thierry_mugler nina_ricci paco_rabanne jimmy_choo stella_mccartney alexander_mcqueen vivienne_westwood giorgio_armani emporio_armani
roberto_cavalli gianni_versace louis_vuitton louis_philippe coco_chanel estee_lauder elizabeth_arden helena_rubinstein bobbi_brown max_factor charlotte_tilbury jo_malone dr_martens dr_oetker doc_martens
john_deere harley_davidson aston_martin rolls_royce alfa_romeo land_rover mercedes_benz betty_crocker wendy_s papa_john jimmy_john tim_hortons marks_spencer abercrombie_fitch levi_s levi_strauss fred_perry ted_baker vera_wang oscar_de carolina_herrera tory_burch brooks_brothers leroy_merlin alain_afflelou jacques_dessange franck_provost camille_albane yves_delorme jacadi_paris petit_bateau
jean_coutu marie_claire marie_france paris_match harry_potter ron_weasley sherlock_holmes james_bond indiana_jones peter_pan robin_hood winnie_pooh mickey_mouse donald_duck tom_jerry rick_morty john_wick
jason_bourne lara_croft max_payne mary_poppins anna_karenina jane_eyre emma_bovary madame_bovary david_copperfield oliver_twist robinson_crusoe don_quichotte don_quixote don_juan jean_valjean monte_cristo
arsene_lupin hercule_poirot jules_maigret bob_leponge bob_sponge sonic_hedgehog super_mario luigi_mansion luke_skywalker darth_vader tony_stark peter_parker bruce_wayne clark_kent ali_baba ali_zaoua
rida_lwalidin rida_lwalidine rida_walidin rida_lwalida rida_allah jamal_tabi3a jamal_tabia jamal_lmaghrib jamal_ttabi3a kamal_jism kamal_ajsam roland_garros martin_luther charles_de jules_ferry jean_moulin al_boraq al_omrane al_akhawayn al_qaraouiyine al_maghribia sidi_harazem sidi_ali sidi_bouzid sidi_maarouf sidi_moumen sidi_bernoussi sidi_kacem sidi_ifni moulay_bousselham moulay_yacoub moulay_idriss
lalla_fatma lalla_takerkoust lalla_mennana ben_guerir ben_slimane beni_mellal beni_ansar ait_melloul ait_benhaddou ait_bouguemez oulad_teima ouled_teima bab_doukkala apache_kafka apache_spark
على_بابا علي_بابا شارلوك_هولمز جيمس_بوند هاري_بوتر سيدي_علي سيدي_حرازم سيدي_قاسم سيدي_افني سيدي_مومن سيدي_البرنوصي سيدي_معروف مولاي_ادريس مولاي_بوسلهام بني_ملال
ايت_ملول ايت_بنحدو ايت_باها اولاد_تايمه بن_جرير بن_سليمان بن_حدو كريستيان_ديور ايف_روشيه لويس_فويتون هوغو_بوس تومي_هيلفيغر سلام_الله بشرى_ساره بشري_ساره منى_عيني مني_عيني منى_عينيه مناى_ان عبد_ربه رضا_الله نور_الشمس نور_القمر`;
