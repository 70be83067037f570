ALTER TABLE result ADD COLUMN confirmation TEXT CHECK (confirmation IS NULL OR confirmation <> '')
