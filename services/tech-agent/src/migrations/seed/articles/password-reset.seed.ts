import type { ArticleSeed } from '../article.seed.ts';

export const passwordReset: ArticleSeed = {
  id: 'password-reset',
  words: {
    en: {
      title: 'How to find or change the Wi-Fi password',
      keywords: 'wifi password forgotten key reset change login network name',
      body: 'The Wi-Fi password is on the label at the bottom of the router. To change it, open http://router.tidewave, sign in with the device code of the same label, and choose Wi-Fi, then Password.',
    },
    de: {
      title: 'Das WLAN-Passwort finden oder ändern',
      keywords: 'WLAN Passwort vergessen Schlüssel Kennwort ändern zurücksetzen Anmeldung Netzname',
      body: 'Das WLAN-Passwort steht auf dem Aufkleber an der Unterseite des Routers. Um es zu ändern, öffnen Sie http://router.tidewave, melden sich mit dem Gerätecode desselben Aufklebers an und wählen WLAN, dann Passwort.',
    },
    es: {
      title: 'Cómo encontrar o cambiar la contraseña del wifi',
      keywords: 'wifi contraseña olvidada clave cambiar restablecer acceso nombre de la red',
      body: 'La contraseña del wifi está en la etiqueta de la parte inferior del router. Para cambiarla, abra http://router.tidewave, entre con el código del aparato de la misma etiqueta y elija Wifi y Contraseña.',
    },
    fr: {
      title: 'Trouver ou changer le mot de passe du wifi',
      keywords: 'wifi mot de passe oublié clé changer réinitialiser connexion nom du réseau',
      body: 'Le mot de passe du wifi est sur l’étiquette sous le routeur. Pour le changer, ouvrez http://router.tidewave, identifiez-vous avec le code de l’appareil de la même étiquette, puis choisissez Wifi et Mot de passe.',
    },
  },
};
