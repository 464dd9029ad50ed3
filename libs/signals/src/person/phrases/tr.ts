import type { PhraseBook } from '../phrase-book.ts';

export const tr: PhraseBook = {
  words: {
    who: `
      insan(|a|la|ı|lar|larla|dan|lara), kişi(|ye|yle|den|ler),
      temsilci(|ye|yle|niz|nizle|nize|si|siyle|sine|sini|den|yi|ler|lerle|lerinizle|nizi), müşteri temsilcisi, canlı destek,
      canlı desteğe, yetkili(|ye|yle|niz|nizle|nize|si|siyle|sine|yi|den), operatör(|e|le|ü|ünüz|ünüzle|den|ünüze),
      müdür(|e|le|ü|ünüz|ünüzle|ünüze|ünüzü|üne), amir(|iniz|inizle|inize|inizi|e|le|inle), yönetici(|niz|nizle|nize|ye|yle|si),
      danışman(|a|la|ı|ın|ınız|ınızla|dan|lar), çalışan(|a|la|ınız|ınızla|ı|ınıza|lar|dan), personel(|e|le|iniz|inizle),
      görevli(|ye|yle|niz|nizle|nize|si), uzman(|a|la|ı|ınız|ınızla|ınıza), asistan(|a|la), arkadaşınız(|a|la), arkadaşınla,
      meslektaşınız(|a|la), ekip arkadaşınız(|a|la), sorumlu(|ya|yla|nuz|nuzla|su|suyla), patron(|unuz|unuzla|una), şef(|iniz|inizle),
      süpervizör(|e|le), elemanınız(|a|la), agent(|a|la|e|le)
    `,
    human: `
      insan(|a|la|ı), kişi(|ye|yle), temsilci(|ye|yle|si|siyle|sine|niz|nizle|nize), yetkili(|ye|yle|niz|nizle), operatör(|e|le),
      canlı destek, canlı desteğe, müdür(|ünüz|ünüzle|ünüze), amir(|iniz|inizle|inize), yönetici(|niz|nizle|ye|yle), danışman(|a|la),
      çalışan(|a|la), görevli(|ye|yle), uzman(|a|la), agent(|a|la), personel(|e|le)
    `,
    anyone: 'biri(|yle|ne|si|siyle|sine|nin|sinin|niz|nizle), birey, kimse yok mu, bir kimse(|yle|ye)',
    real: 'gerçek, canlı, insan, hakiki, sahici, başka, lanet, kahrolası, yetkin, şu, tek, normal, düzgün, müsait',
    dept: 'müşteri, hizmetleri, destek, servis, teknik, çağrı, merkezi, canlı, servisi, hizmet',
    a: 'bir, bi, birkaç, şu, o, sizin, sizden, ekibinizden, ekipten, oradan, bölümünden, bölümden, departmanından',
    to: 'ile, ilen, e, a, ye, ya',
    contact: `
      konuşmak, konusmak, konuşma, konuşabilir, konuşayım, konuşalım, konuşmam, konuşmayı, konuşabilirim, konuşcam, konuşacağım, konuşturun,
      görüşmek, gorusmek, görüşebilir, görüşmem, görüşmeyi, görüşebilirim, görüşme, görüşeyim, görüştürün, yazışmak, yazışabilir,
      sohbet etmek, iletişime geçmek, iletişime, iletişim kurmak, iletişim, ulaşmak, ulaşabilirim, ulaşabilir, ulaşmam, ulaşayım, bağlanmak,
      bağlanabilir, bağlanmam, bağlanayım, chatleşmek, irtibata geçmek, irtibat, halletmek, çözmek, ulasabilirim
    `,
    move: `
      bağla, bağlayın, bağlar, bağlayabilir, bağlamanızı, bağlatın, bağlan, baglayın, bagla, baglayin, baglar, bağlasana, bağlayınız,
      bağlamak, aktar, aktarın, aktarır, aktarabilir, aktarmanızı, aktarınız, yönlendir, yönlendirin, yönlendirir, yönlendirebilir,
      yönlendirmenizi, yonlendir, yonlendirin, ilet, iletin, ver, verin, verir, verebilir, versene, çağır, çağırın, çağırır, getir, getirin,
      devret, devredin, transfer
    `,
    summons: 'arasın, aramasını, arayabilir, arasınlar, geri arama, arayın',
    want: `
      istiyorum, istiyom, isterim, istiyoruz, istemekteyim, istiyrum, istiorum, istiyrm, ihtiyacım var, ihtiyacım, gerek, gerekiyor, lazım,
      lazim, rica ediyorum, rica ederim, rica etsem, talep ediyorum, talebim, tercih ederim, arıyorum, mümkün mü, mümkünse, edebilir miyim,
      miyim, olur mu, istedim, isterdim, isticem
    `,
    please: 'lütfen, lutfen, ltfn, hemen, şimdi, acil, acilen, derhal, teşekkürler, please, pls, artık',
    filler: `
      lütfen, lutfen, ltfn, hemen, şimdi, acil, acilen, derhal, teşekkürler, please, pls, merhaba, selam, evet, hayır, tamam, ok, peki, bir,
      bi, gerçek, canlı, sadece, burada, ya, artık, ve, başka, yeter, istiyorum
    `,
    bot: `
      bot(|la|a|tan|lar|larla|u|ları|unuz|unuzla), robot(|la|a|tan|lar|larla|u|unuz|unuzla), chatbot(|la|a|tan|lar), yapay zeka,
      yapay zekayla, sanal asistan(|la|a)
    `,
    machine: `
      bot(|la|a|tan|lar|larla|u), robot(|la|a|tan|lar|larla|u), chatbot(|la|a|tan|lar), makine(|yle|ye|ler|lerle|den), bilgisayar(|la|a),
      yapay zeka, yapay zekayla, program(|la), sanal asistan(|la|a), otomatik sistem
    `,
    adv: `
      nasıl, hemen, lütfen, artık, şimdi, bunu, bu konuyu, konuyu, direkt, doğrudan, acilen, daha, fazla, biraz, telefonda, yüz yüze, ile,
      olan, hakkında, ben, beni, bana, bizi, bize, de, da, bile
    `,
  },
  parts: {
    somebody: '(<a>* (<real>|<dept>)* <who> <to>?|<a>* <anyone> <to>?)',
    role: '<a>* (<real>|<dept>)* <who> <to>?',
  },
  asks: [
    '{somebody} <adv>* (<contact>|<move>) <adv>* (<want>|mi|mı|misin|misiniz|miyim|mıyım|lazım|gerek|isti|istiyorum|var|$|,)',
    '{somebody} (<adv>)* (<contact>) <adv>* <want>',
    '{somebody} <adv>* <move>',
    '(beni|bizi|bana|bize) <adv>* {role} <adv>* (<move>|ver|verin)',
    '{role} <adv>* <want>',
    '(bana|bize) <adv>* {role} (ver|verin|bul|bulun|lazım|gerek|çağır|gönder|gönderin)?',
    '^ <filler>* (<real>|<dept>)* <human> <filler>* (, <filler>*)? !',
    '(<real>|<dept>)* <human> ,? (lütfen|lutfen|please|pls)',
    '{somebody} (var mı|varmi|varmı|mevcut mu|yok mu|var mi) ',
    '(var|yok) (mı|mi|mu) <a>* <real>* {somebody}',
    '(gerçek|canlı) (biri|birisi|insan|kişi|bir insan|bir kişi|birileri)',
    '{somebody} <adv>* (arasın|aramasını|arayabilir|arasınlar|ara|arar|geri arasın|ulaşsın|dönsün)',
    '(biri|birisi|temsilci|danışman|danışmanın|yetkili|insan) <adv>* (beni|bana) <adv>* (arasın|aramasını|arayabilir|arar|ulaşsın|dönsün)',
    '<bot> <adv>* (<contact>|konuşmak|görüşmek)? <adv>* (istemiyorum|istemem|bıktım|usandım|yeter|olmasın|değil|nefret)',
    `
      <machine> <adv>* (konuşmak|görüşmek|yazışmak|konuşmaktan|yazışmaktan|konuşmayı|yazışmayı|uğraşmak|uğraşmaktan) <adv>*
      (istemiyorum|istemem|bıktım|usandım|yeter|reddediyorum)
    `,
    '(bu|şu)? <bot> (bıktım|usandım|yeter|istemiyorum)',
    '(yeter|artık|lanet|bıktım) (bu|şu)? <bot>',
    '(insan|gerçek insan|canlı) (desteği|destek|yardımı|müşteri hizmetleri)',
    '(<dept>)* (temsilcisi|temsilcisine|temsilcisiyle|yetkilisi|yetkilisine|yetkilisiyle) <adv>* (<contact>|<move>|<want>|lütfen)',
    '(kiminle|kimle) (konuşabilirim|görüşebilirim)',
  ],
  traps: [
    '{somebody} <adv>* (konuşmak|görüşmek|bağlanmak|yazışmak|aktarılmak) <adv>* (istemiyorum|istemem|gerek yok|istemiyom)',
    '{role} (istemiyorum|istemem|gerek yok|değil)',
    '{somebody} <adv>* (bağlamayın|bağlama|aktarmayın|aktarma|yönlendirmeyin|yönlendirme|iletmeyin)',
    '(kimseyle|<who>|<anyone>) <adv>* (konuşmadan|görüşmeden|bağlanmadan)',
    `
      {somebody} <adv>*
      (konuştum|görüştüm|yazıştım|konuştuk|görüştük|konuşmuştum|görüşmüştüm|konuşurken|bağlandım|konuştuktan|görüştükten|söyledi|dedi)
    `,
    '(konuştuğum|görüştüğüm|gönderdiğim|bağlandığım|yazıştığım) <real>* <who>',
    '{somebody} <adv>* (<contact>|konuşmam|görüşmem) (gerekiyor|gerekli|lazım|şart|gerekir|gerek) (mu|mi|mı)',
    '(emlakçımla|müdürümle|patronumla|avukatımla)',
    '{role} <to>? (mı|mi) (konuşuyorum|görüşüyorum|yazışıyorum)',
    '<real>* (insan|kişi|temsilci|gerçek insan) (mısın|mısınız|misin|misiniz|mı|mi)',
    '(insan) (kaynakları|kaynakları|hakları|hatası|hatasıydı|vücudu|bedeni|ırkı|doğası|sağlığı|hatasi|haklari|kaynaklari|vucudu)',
    '(üç|iki|dört|beş|kaç|ikinci|üçüncü|her|tüm|bütün|ilk|birinci) (bir)? <who>',
    'kişi (başı|başına|sayısı|listesi|basi)',
    '(operatör|operator|operatörümü|operatörü) (değiştirmek|değiştir|değişikliği)',
    '(sigorta|seyahat|satış|emlak|gayrimenkul|polis) <who>',
    '<who> (olarak)',
    `
      (temsilciniz|danışmanınız|çalışanınız|operatörünüz|yetkiliniz|temsilcileriniz|müdürüm|patronum|danışmanım)
      (çok|bana|pazar|dedi|söyledi|kibardı|yanlış|hafta|faturayı|kabaydı|çalışıyor)
    `,
    '(para|paket|kargo|paketi|parayı|havale) ... <anyone>',
    '(birine|birisine) (para|paket|havale|verdi|gönderebilir)',
    '<anyone> (bana|kartımı|hesabımı) ... (söyleyebilir|anlatabilir|yardım|çaldı|kullanıyor|açıklayabilir|yardımcı)',
    'başka biri (hesabımı|kartımı|kullanıyor|aldı)',
    '(bir)? kişi (eklemek|ekle|daha|için)',
  ],
  lookalikes: `
    aktarım, aldım, ama, ay, az, bağlanamıyorum, bağlandı, bağlanmıyor, bağlantı, bağlı, baş, başa, bira, birçok, birden, birim, birlikte,
    bitti, canım, çalış, çalışma, çalışmıyor, danışma, danışmanlık, en, fatura, gerçekten, gibi, görev, görünüyor, görüş, gün, hangi, hat,
    hesap, iletim, insanlık, internet, iste, istek, ister, işlem, kadar, kart, kim, kimin, kişisel, konu, konuda, konum, konuşuyor, kutu,
    lazer, modem, müdürlük, ne, neden, nerede, niye, operasyon, ödeme, önce, robotik, saat, sipariş, sonra, temsil, temsilcilik, tl, ulaşım,
    ulaşmadı, ulaştı, uzak, uzun, veren, vergi, veri, veriler, veya, yeni, yer, yetki, yetkisiz, yıl, yönetim
  `,
};
