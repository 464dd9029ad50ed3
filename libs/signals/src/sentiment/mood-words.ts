/** Words of one language by how they are meant, and what turns the word after it around: lists with forms as in `gut(|e|er)`. */
export interface MoodWords {
  readonly good: string;
  readonly bad: string;
  readonly not: string;
}

export const moodWords: Readonly<Record<string, MoodWords>> = {
  de: {
    good: `
      danke, dankeschön, vielen, gut(|e|en|er|es), super, toll(|e|er|es), prima, perfekt(|e|er), klasse, spitze, wunderbar, freue, freut,
      freundlich(|e|er), zufrieden(|e|er), glücklich, hilfreich(|e), begeistert, ausgezeichnet(|e|er), hervorragend(|e|er), liebe, schnelle,
      nett(|e|er), herzlichen, großartig(|e|er), lob, klappt, geklappt, gefällt
    `,
    bad: `
      schlecht(|e|er|es|en), schrecklich(|e|er), furchtbar(|e|er), enttäuscht, enttäuschend, enttäuschung, ärgerlich, ärger, ärgert, sauer,
      wütend, mies(|e|er), katastrophe, katastrophal(|e), unfreundlich(|e|er), unverschämt(|e|heit), frechheit, nutzlos, unbrauchbar,
      kaputt(|e|es), problem(|e), beschwerde, beschweren, beschwer, unmöglich, nervt, genervt, nervig, hasse, scheiße, scheiss, mist,
      betrug, betrogen, inakzeptabel, unzufrieden, leider, falsch(|e|er), lächerlich, verzweifelt, traurig, defekt, unfassbar, zumutung,
      abzocke, dreist, unfähig
    `,
    not: 'nicht, kein, keine, keinen, nie, niemals, ohne, weder',
  },
  es: {
    good: `
      gracias, bien, bueno(|s), buena, buen, excelente(|s), genial, perfecto, perfecta, estupendo, maravilloso, maravillosa, feliz,
      contento, contenta, satisfecho, satisfecha, encanta, amable(|s), fantástico, fantástica, increíble, útil, agradecido, agradecida,
      rápido, felicidades, agradable, mejor
    `,
    bad: `
      mal, malo(|s), mala(|s), terrible(|s), horrible(|s), pésimo, pésima, decepcionado, decepcionada, decepción, enfadado, enfadada,
      enojado, enojada, molesto, molesta, furioso, furiosa, harto, harta, vergüenza, problema(|s), queja(|s), quejarme, reclamación, asco,
      odio, mierda, inútil(|es), roto, rota, estafa, inaceptable, peor, desastre, triste, injusto, fatal, error(|es), falla, grosero, lento,
      desesperado, desesperada, fraude, indignante
    `,
    not: 'no, nunca, sin, ni, tampoco, jamás',
  },
  fr: {
    good: `
      merci, bien, bon, bonne, excellent(|e|s), super, génial(|e), parfait(|e), formidable, magnifique, heureux, heureuse, content(|e|s),
      satisfait(|e|s), ravi(|e), aimable, gentil(|le), utile, bravo, impeccable, rapide, adore, efficace, top, reconnaissant(|e), agréable,
      chouette
    `,
    bad: `
      mal, mauvais(|e|es), terrible, horrible, nul(|le|s), déçu(|e|s), déception, décevant(|e), fâché(|e), énervé(|e), furieux, furieuse,
      colère, marre, honte, honteux, problème(|s), plainte, réclamation, inadmissible, inacceptable, insupportable, inutile(|s), cassé(|e),
      arnaque, pire, catastrophe, catastrophique, scandaleux, merde, triste, déteste, scandale, lamentable, impoli, lent(|e), erreur(|s),
      incompétent(|s|e), désespéré(|e), malheureusement, ridicule, ras
    `,
    not: 'pas, jamais, plus, sans, aucun, aucune, rien, ni, guère',
  },
  it: {
    good: `
      grazie, bene, buono, buona, buon, ottimo, ottima, eccellente, perfetto, perfetta, fantastico, fantastica, felice, contento, contenta,
      soddisfatto, soddisfatta, gentile, gentilissimo, gentilissima, utile, bravo, brava, bravissimi, meraviglioso, bellissimo, adoro,
      rapido, efficiente, grato, grata, piacere, complimenti
    `,
    bad: `
      male, cattivo, cattiva, terribile, orribile, pessimo, pessima, deluso, delusa, delusione, arrabbiato, arrabbiata, furioso, furiosa,
      incazzato, incazzata, stufo, stufa, vergogna, vergognoso, problema, problemi, reclamo, lamentarmi, schifo, odio, merda, inutile,
      inutili, rotto, rotta, truffa, inaccettabile, peggio, peggiore, disastro, triste, scandalo, maleducato, lento, lenta, errore,
      incompetenti, disperato, disperata, purtroppo, assurdo, ridicolo, delude
    `,
    not: 'non, mai, senza, né, nessun, nessuna',
  },
  pt: {
    good: `
      obrigado, obrigada, bem, bom, boa, bons, ótimo, ótima, excelente, perfeito, perfeita, maravilhoso, maravilhosa, feliz, contente,
      satisfeito, satisfeita, adorei, adoro, amável, gentil, útil, parabéns, fantástico, fantástica, incrível, rápido, eficiente, grato,
      grata, simpático, simpática, legal, show
    `,
    bad: `
      mal, mau, má, ruim, péssimo, péssima, terrível, horrível, decepcionado, decepcionada, desiludido, desiludida, decepção, irritado,
      irritada, zangado, zangada, furioso, furiosa, farto, farta, vergonha, vergonhoso, problema, problemas, reclamação, reclamar, queixa,
      nojo, odeio, merda, inútil, quebrado, estragado, golpe, fraude, inaceitável, pior, desastre, triste, absurdo, lixo, grosseiro, lento,
      erro, incompetentes, desesperado, desesperada, infelizmente, chateado, chateada, cansado, cansada, ridículo
    `,
    not: 'não, nunca, sem, nem, nenhum, nenhuma, jamais',
  },
  nl: {
    good: `
      bedankt, dank, dankjewel, dankuwel, goed, goede, geweldig(|e), super, top, prima, perfect(|e), uitstekend(|e), fijn(|e), blij,
      tevreden, vriendelijk(|e), behulpzaam, handig, fantastisch(|e), prachtig, lief, snel, dankbaar, gelukkig, leuk(|e), mooi(|e),
      compliment(|en), heerlijk, mooi
    `,
    bad: `
      slecht(|e), vreselijk(|e), verschrikkelijk(|e), teleurgesteld, teleurstellend(|e), teleurstelling, boos, woedend, kwaad, geïrriteerd,
      zat, schande, schandalig(|e), probleem, problemen, klacht(|en), klagen, waardeloos, waardeloze, belachelijk(|e), kapot(|te),
      oplichting, oplichters, onacceptabel, erger, ramp, triest, verdrietig, haat, rot, kut, klote, onbeschoft(|e), traag, trage,
      fout(|e|en), nutteloos, wanhopig, helaas, irritant(|e), ontevreden, jammer, stom(|me), erg
    `,
    not: 'niet, geen, nooit, zonder, noch',
  },
  pl: {
    good: `
      dziękuję, dzięki, dziekuje, dobrze, dobry, dobra, dobre, świetnie, świetny, świetna, super, doskonale, doskonały, wspaniale,
      wspaniały, idealnie, szczęśliwy, zadowolony, zadowolona, miły, miła, miło, pomocny, pomocna, fantastyczny, cudownie, wdzięczny,
      wdzięczna, polecam, ekstra, uprzejmy, uprzejma, szybko, sprawnie, cieszę, kocham, pozdrawiam
    `,
    bad: `
      źle, zły, zła, złe, okropny, okropna, okropnie, straszny, straszna, strasznie, fatalny, fatalna, fatalnie, rozczarowany, rozczarowana,
      rozczarowanie, zdenerwowany, zdenerwowana, wściekły, wściekła, wkurzony, wkurzona, wstyd, skandal, problem, problemy, skarga,
      reklamacja, beznadziejny, beznadziejna, beznadzieja, bezużyteczny, zepsuty, zepsute, oszustwo, oszuści, niedopuszczalne, gorzej,
      gorszy, katastrofa, smutny, smutna, nienawidzę, gówno, błąd, kiepski, kiepska, chamski, niestety, żenada, porażka, zrozpaczona,
      zrozpaczony, zawiedziony, zawiedziona, niezadowolony, niezadowolona, irytujące
    `,
    not: 'nie, nigdy, bez, ani, żaden, żadna',
  },
  tr: {
    good: `
      teşekkür, teşekkürler, tesekkurler, sağolun, sağol, sagol, iyi, güzel, harika, mükemmel, süper, mutlu, mutluyum, memnun, memnunum,
      memnunuz, memnuniyet, nazik, yardımsever, faydalı, muhteşem, sevdim, seviyorum, hızlı, tebrikler, başarılı, minnettarım, kibar,
      kibardı, şahane, bayıldım
    `,
    bad: `
      kötü, kötüydü, berbat, rezalet, rezil, korkunç, hayal, kırıklığı, sinirliyim, sinirlendim, sinir, kızgınım, öfkeliyim, bıktım,
      usandım, utanç, sorun, sorunum, şikayet, şikayetim, şikayetçiyim, işe, yaramaz, bozuk, bozuldu, dolandırıcılık, dolandırıcı, kabul,
      edilemez, felaket, üzgünüm, üzüldüm, nefret, saçma, saçmalık, iğrenç, kaba, yavaş, hata, hatalı, çaresizim, maalesef, mağdur,
      mağdurum, memnuniyetsizim, skandal, aptal, lanet
    `,
    not: 'değil, değilim, değiliz, olmadı, yok, kalmadım, degil, degilim',
  },
};
