export const bodiesPath = '/konsol/instansi';
export const bodyPath = (code: string): string => `${bodiesPath}/${code}`;
export const bodyEditPath = (code: string): string => `${bodyPath(code)}/ubah`;
/** A reorganisation (penataan): another body takes over. */
export const bodyReorganisationPath = (code: string): string => `${bodyPath(code)}/penataan`;
