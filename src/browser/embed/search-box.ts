/** The search box as an embed: it begins with the query of its address. */
import { parseEmbedQuery } from '../../embeds/settings.ts';

const field = document.querySelector<HTMLInputElement>('input[name="q"]');
const { query } = parseEmbedQuery(location.search);
if (field !== null && query !== undefined) field.value = query;
