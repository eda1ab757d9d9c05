import { textsOf } from '../i18n';
import { shell as en } from './en';
import { shell as zh } from './zh';

export const useShellTexts = textsOf({ zh, en });
