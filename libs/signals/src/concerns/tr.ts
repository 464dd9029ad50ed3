import type { Words } from './words.ts';

export const tr: Words = {
  safety: `
    yanıyor|yangın|alev aldı|alev alev|duman çıkıyor|yanık kokusu|gaz (?:kokusu|kaçağı|sızıntısı)|gaz kokuyor|elektrik çarptı|çarpıldım
    kıvılcım|ölmek istiyorum|kendimi öldür(?:eceğim|mek)|intihar|canıma kıy(?:acağım|mak)|kendime zarar|yaşamak istemiyorum|ölümle tehdit
  `,
  medical: `
    kalp krizi|kalp pili|insülin|diyaliz|oksijen (?:tüpü|cihazı|konsantratörü)|acil (?:çağrı|durum butonu|tıbbi)|ambulans
    tıbbi (?:acil|cihaz|alarm)|hastanedeyim|hastanede|solunum cihazı|acil servis
  `,
  distress: `
    dayanamıyorum|daha fazla dayanam(?:am|ıyorum)|çaresizim|çok çaresiz|ağlıyorum|gözyaşları içinde|çok korkuyorum|korkuyorum|panik atak
    ne yapacağımı bilmiyorum|tükendim|perişanım|umutsuzum
  `,
  vulnerable: `
    (?:görme|işitme|bedensel) engelliyim|engelliyim|körüm|sağırım|evsizim|demans|alzheimer
    (?:eşim|kocam|karım|annem|babam|oğlum|kızım) (?:yeni |geçen hafta )?(?:öldü|vefat etti)|(?:kirayı|yemek parasını|ısınmayı) ödeyemiyorum
    yiyecek alamıyorum|huzurevi|vasisiyim
  `,
  legal_threat: `
    avukatım(?:a|la)?|yasal yollara|hukuki (?:yollara|süreç)|dava aç(?:acağım|arım|mak)|mahkemeye|mahkemede|savcılığa|suç duyurusu
    tüketici (?:hakem heyeti|mahkemesi|hakları)|btk(?:'ya|ya)? şikayet|şikayetvar|sizi şikayet edeceğim|dava edeceğim|dava ederim
  `,
  anger: `
    rezalet|rezillik|kepazelik|saçmalık|saçma|sinirliyim|çok sinirlendim|öfkeliyim|utanmazlar|utanın|dolandırıcı(?:lar|lık)?|hırsızlar
    berbat|iğrenç|kabul edilemez|bıktım|bezdim|beceriksiz(?:ler)?|aptallar|skandal|lanet
  `,
  data_rights: `
    kvkk|gdpr|unutulma hakkı|veri sorumlusu|(?:kişisel )?verilerimi (?:silin|silinmesini|silmenizi|sil)|verilerimin silinmesi
    hakkımda hangi veri(?:leri|ler)|verilerimin (?:bir )?kopyası
  `,
  spelt: 'intihar yangin ambulans insulin korkuyorum agliyorum dayanamiyorum avukatim diyaliz',
};
