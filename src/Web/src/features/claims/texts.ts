import { textsOf } from '../../i18n';
import { en } from './en';
import { zh } from './zh';

export const useClaimTexts = textsOf({ zh, en });
