-- Whoever edits a 案 could hide what the program itself brings from everybody: seen by all again.
UPDATE scenarios SET visibility = 'public', shared_with_json = '[]' WHERE built_in_key IS NOT NULL;
