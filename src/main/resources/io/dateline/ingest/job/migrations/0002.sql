-- Whether another attempt could have what failed; 0 where all of it was refused for its address.
ALTER TABLE job_item ADD COLUMN may_pass INTEGER NOT NULL DEFAULT 1;
