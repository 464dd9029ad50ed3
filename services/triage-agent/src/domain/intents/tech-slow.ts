import type { Intent } from './intent.ts';

export const slow: Intent = {
  name: 'tech.slow',
  examples: {
    en: [
      'My internet is very slow',
      'The speed is much lower than what I pay for',
      'Videos keep buffering',
      'Pages take forever to load',
      'The wifi is slow in the evening',
      'I only get ten megabits instead of a hundred',
      'The connection has become really sluggish',
      'It takes ages to download anything',
      'Why is my mobile data so slow?',
      'A speed test shows half of the promised speed',
      'Streaming stutters every night',
      'Video calls lag and freeze',
      'Can you make my line faster? It is too slow',
    ],
    de: [
      'Mein Internet ist sehr langsam',
      'Die Geschwindigkeit ist viel niedriger als bestellt',
      'Videos ruckeln und laden ewig',
      'Abends ist das WLAN total lahm',
      'Der Speedtest zeigt nur die Hälfte an',
      'Warum sind meine mobilen Daten so langsam?',
    ],
    es: [
      'Mi internet va muy lento',
      'La velocidad es mucho menor que la contratada',
      'Los vídeos se paran y tardan en cargar',
      'Por la noche el wifi va lentísimo',
      'El test de velocidad da la mitad',
      '¿Por qué van tan lentos mis datos móviles?',
    ],
    fr: [
      'Mon internet est très lent',
      'Le débit est bien plus bas que prévu',
      'Les vidéos saccadent et mettent du temps à charger',
      'Le soir le wifi rame',
      'Le test de débit affiche la moitié',
      'Pourquoi mes données mobiles sont-elles si lentes ?',
    ],
  },
};
