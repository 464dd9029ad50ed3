import type { StepSeed } from '../step.seed.ts';

export const speedTest: StepSeed = {
  name: 'speed_test',
  kind: 'measure',
  title: 'Run a speed test by cable',
  alsoCalled: ['speed test*', 'speedtest*', 'geschwindigkeitstest', 'test de velocidad', 'test de debit'],
  words: {
    en: {
      instruction:
        'Let us find out whether it is the line or the Wi-Fi: connect a computer to the router by cable, close other downloads and run a speed test.',
      question: 'How many Mbit/s does it show?',
      outcomes: {
        full: ['full speed', 'as promised', 'all of it', 'fast by cable', 'good by cable', 'fine by cable'],
        below: ['half', 'much less', 'far below', 'slow by cable', 'still slow'],
      },
    },
    de: {
      instruction:
        'Finden wir heraus, ob es an der Leitung oder am WLAN liegt: Verbinden Sie einen Computer per Kabel mit dem Router, beenden Sie andere Downloads und machen Sie einen Speedtest.',
      question: 'Wie viele Mbit/s zeigt er an?',
      outcomes: {
        full: ['volle geschwindigkeit', 'wie bestellt', 'per kabel schnell', 'mit kabel schnell'],
        below: ['halfte', 'viel weniger', 'per kabel langsam', 'auch langsam', 'immer noch langsam'],
      },
    },
    es: {
      instruction:
        'Veamos si es la línea o el wifi: conecte un ordenador al router por cable, cierre otras descargas y haga un test de velocidad.',
      question: '¿Cuántos Mbit/s muestra?',
      outcomes: {
        full: ['toda la velocidad', 'lo contratado', 'por cable va bien', 'por cable rapido'],
        below: ['la mitad', 'mucho menos', 'por cable lento', 'tambien lento', 'sigue lento'],
      },
    },
    fr: {
      instruction:
        'Voyons si c’est la ligne ou le wifi : reliez un ordinateur au routeur par câble, arrêtez les autres téléchargements et faites un test de débit.',
      question: 'Combien de Mbit/s affiche-t-il ?',
      outcomes: {
        full: ['tout le debit', 'comme prevu', 'rapide par cable', 'bon par cable'],
        below: ['la moitie', 'beaucoup moins', 'lent par cable', 'aussi lent', 'toujours lent'],
      },
    },
  },
};
