import type { Sentence } from '../sentence.ts'

export const settingsWords = {
  title: { id: 'Setelan', en: 'Settings' },
  text: { id: 'Berlaku untuk Anda di komputer ini.', en: 'For you, on this computer.' },
  look: { id: 'Tampilan', en: 'Look' },
  theme: { id: 'Tema', en: 'Theme' },
  themeText: {
    id: 'Terang untuk kantor, gelap untuk ruang kontrol.',
    en: 'Light for offices, dark for control rooms.',
  },
  light: { id: 'Terang', en: 'Light' },
  dark: { id: 'Gelap', en: 'Dark' },
  language: { id: 'Bahasa konsol', en: 'Language of the console' },
  keys: { id: 'Tombol', en: 'Keys' },
  singleKeys: { id: 'Tombol tunggal', en: 'Single-letter keys' },
  singleKeysText: {
    id: 'Huruf tanpa Ctrl menjalankan perintah, contoh O, J, K. Matikan bila mengganggu teknologi bantu Anda.',
    en: 'Letters without Ctrl run commands, such as O, J, K. Switch them off if they disturb your assistive technology.',
  },
  on: { id: 'Nyala', en: 'On' },
  off: { id: 'Mati', en: 'Off' },
  sound: { id: 'Suara', en: 'Sound' },
  volume: { id: 'Volume', en: 'Volume' },
  volumeText: {
    id: 'Alarm prioritas 1 tidak pernah di bawah 20%.',
    en: 'Alarms of priority 1 are never below 20%.',
  },
  spoken: { id: 'Alarm diucapkan', en: 'Spoken alarms' },
  spokenText: {
    id: 'Setelah nada, suara komputer menyebut lane dan sebabnya.',
    en: 'After the tones, the computer’s voice says the lane and the cause.',
  },
  noVoice: {
    id: 'Komputer ini tidak punya suara untuk bahasa konsol; hanya nada yang terdengar.',
    en: 'This computer has no voice for the language of the console; only the tones are heard.',
  },
  lists: { id: 'Daftar', en: 'Lists' },
  widths: { id: 'Lebar kolom dan laci', en: 'Widths of columns and drawer' },
  widthsReset: { id: 'Kembalikan ke semula', en: 'Reset' },
  widthsDone: { id: 'Lebar kolom dan laci kembali seperti semula', en: 'Widths are as they were' },
} as const satisfies Record<string, Sentence>
