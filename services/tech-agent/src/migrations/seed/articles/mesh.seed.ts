import type { ArticleSeed } from '../article.seed.ts';

export const mesh: ArticleSeed = {
  id: 'mesh',
  words: {
    en: {
      title: 'Mesh: Wi-Fi in every room',
      keywords: 'mesh repeater extender range coverage upstairs garden room',
      body: 'A mesh repeater brings Wi-Fi to rooms the router does not reach. Place it halfway, where there is still good reception, press “WPS” on both devices within two minutes, and wait until its light is green.',
    },
    de: {
      title: 'Mesh: WLAN in jedem Zimmer',
      keywords: 'Mesh Repeater Verstärker Reichweite Abdeckung Obergeschoss Garten Zimmer',
      body: 'Ein Mesh-Repeater bringt WLAN in Zimmer, die der Router nicht erreicht. Stellen Sie ihn auf halbem Weg auf, wo der Empfang noch gut ist, drücken Sie an beiden Geräten innerhalb von zwei Minuten „WPS“ und warten Sie auf die grüne Lampe.',
    },
    es: {
      title: 'Mesh: wifi en todas las habitaciones',
      keywords: 'mesh repetidor amplificador alcance cobertura piso jardín habitación',
      body: 'Un repetidor mesh lleva el wifi a las habitaciones adonde no llega el router. Colóquelo a medio camino, donde aún haya buena señal, pulse «WPS» en los dos aparatos en dos minutos y espere a que la luz sea verde.',
    },
    fr: {
      title: 'Mesh : le wifi dans toutes les pièces',
      keywords: 'mesh répéteur amplificateur portée couverture étage jardin pièce',
      body: 'Un répéteur mesh apporte le wifi dans les pièces que le routeur n’atteint pas. Placez-le à mi-chemin, là où la réception est encore bonne, appuyez sur « WPS » sur les deux appareils en deux minutes et attendez le voyant vert.',
    },
  },
};
