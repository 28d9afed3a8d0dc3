PRAGMA application_id=1156009598;
CREATE TABLE about (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE run (
	number INTEGER NOT NULL, 
	began TEXT NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (began)
);
CREATE TABLE judgement (
	id TEXT NOT NULL, 
	at TEXT NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE stale (
	what TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	PRIMARY KEY (what, "key")
)
 WITHOUT ROWID

;
CREATE TABLE actor (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	known TEXT, 
	country TEXT, 
	part_of TEXT, 
	principal TEXT, 
	documents INTEGER NOT NULL, 
	claims INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
CREATE INDEX actor_part_of ON actor (part_of);
CREATE INDEX actor_order ON actor (claims DESC, name, id);
CREATE TABLE name (
	folded TEXT NOT NULL, 
	actor_id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (folded, actor_id)
)
 WITHOUT ROWID

;
CREATE INDEX name_actor ON name (actor_id);
CREATE TABLE membership (
	actor_id TEXT NOT NULL, 
	above_id TEXT NOT NULL, 
	steps INTEGER NOT NULL, 
	PRIMARY KEY (actor_id, above_id)
)
 WITHOUT ROWID

;
CREATE INDEX membership_above ON membership (above_id);
CREATE TABLE happening (
	id TEXT NOT NULL, 
	block TEXT NOT NULL, 
	type TEXT NOT NULL, 
	mode TEXT, 
	when_first DATE, 
	when_last DATE, 
	when_precision TEXT, 
	place_name TEXT, 
	place_country TEXT, 
	place_latitude FLOAT, 
	place_longitude FLOAT, 
	place_geonames_id INTEGER, 
	modality TEXT NOT NULL, 
	documents INTEGER NOT NULL, 
	outlets INTEGER NOT NULL, 
	disagreements TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE INDEX happening_block ON happening (block);
CREATE INDEX happening_place ON happening (place_name);
CREATE INDEX happening_order ON happening (coalesce(when_last, when_first, '') DESC, documents DESC, id);
CREATE TABLE presence (
	event_id TEXT NOT NULL, 
	actor_id TEXT NOT NULL, 
	initiates INTEGER NOT NULL, 
	receives INTEGER NOT NULL, 
	is_joint INTEGER NOT NULL, 
	type TEXT NOT NULL, 
	modality TEXT NOT NULL, 
	when_first DATE, 
	when_last DATE, 
	when_precision TEXT, 
	PRIMARY KEY (event_id, actor_id)
)
 WITHOUT ROWID

;
CREATE TABLE tie (
	id TEXT NOT NULL, 
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	events INTEGER NOT NULL, 
	cooperation INTEGER NOT NULL, 
	"conflict" INTEGER NOT NULL, 
	score FLOAT, 
	first DATE, 
	last DATE, 
	PRIMARY KEY (id)
);
CREATE INDEX tie_other ON tie (other);
CREATE INDEX tie_one ON tie (one, other);
CREATE INDEX tie_order ON tie (coalesce(last, '') DESC, events DESC, id);
CREATE TABLE document (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	article TEXT NOT NULL, 
	path TEXT, 
	url TEXT, 
	title TEXT, 
	outlet TEXT, 
	outlet_basis TEXT, 
	published DATE, 
	published_basis TEXT, 
	text TEXT NOT NULL, 
	masked TEXT NOT NULL, 
	remarks TEXT NOT NULL, 
	grams INTEGER NOT NULL, 
	run INTEGER NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id), 
	FOREIGN KEY(run) REFERENCES run (number)
);
CREATE INDEX document_run ON document (run);
CREATE INDEX document_article ON document (article);
CREATE INDEX document_order ON document (coalesce(published, '') DESC, id);
CREATE TABLE party (
	event_id TEXT NOT NULL, 
	side INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	actor_id TEXT NOT NULL, 
	PRIMARY KEY (event_id, side, place), 
	FOREIGN KEY(event_id) REFERENCES happening (id)
)
 WITHOUT ROWID

;
CREATE INDEX party_actor ON party (actor_id, event_id);
CREATE TABLE sentence (
	number INTEGER NOT NULL, 
	document_id TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
CREATE INDEX sentence_document ON sentence (document_id, start);
CREATE TABLE shingle (
	hash BIGINT NOT NULL, 
	document_id TEXT NOT NULL, 
	PRIMARY KEY (hash, document_id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
)
 WITHOUT ROWID

;
CREATE INDEX shingle_document ON shingle (document_id);
CREATE TABLE entity (
	id TEXT NOT NULL, 
	document_id TEXT NOT NULL, 
	block TEXT, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	aliases TEXT NOT NULL, 
	known TEXT, 
	role TEXT, 
	country TEXT, 
	part_of TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
CREATE INDEX entity_block ON entity (block);
CREATE INDEX entity_document ON entity (document_id);
CREATE TABLE claim (
	id TEXT NOT NULL, 
	document_id TEXT NOT NULL, 
	published DATE, 
	sentence_start INTEGER NOT NULL, 
	sentence_end INTEGER NOT NULL, 
	trigger_start INTEGER NOT NULL, 
	trigger_end INTEGER NOT NULL, 
	type TEXT NOT NULL, 
	mode TEXT, 
	contexts TEXT NOT NULL, 
	when_first DATE, 
	when_last DATE, 
	when_precision TEXT, 
	when_start INTEGER, 
	when_end INTEGER, 
	when_rule TEXT, 
	place_name TEXT, 
	place_country TEXT, 
	place_latitude FLOAT, 
	place_longitude FLOAT, 
	place_geonames_id INTEGER, 
	place_start INTEGER, 
	place_end INTEGER, 
	modality TEXT NOT NULL, 
	confidence FLOAT NOT NULL, 
	made_by TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
CREATE INDEX claim_type ON claim (type);
CREATE INDEX claim_place ON claim (place_name);
CREATE INDEX claim_document ON claim (document_id, trigger_start);
CREATE INDEX claim_order ON claim (coalesce(when_last, when_first, '') DESC, coalesce(published, '') DESC, document_id, trigger_start, id);
CREATE TABLE edition (
	document_id TEXT NOT NULL, 
	nearest_id TEXT, 
	original_id TEXT NOT NULL, 
	shared FLOAT, 
	PRIMARY KEY (document_id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
CREATE INDEX edition_nearest ON edition (nearest_id);
CREATE INDEX edition_original ON edition (original_id);
CREATE TABLE mention (
	entity_id TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	form TEXT NOT NULL, 
	PRIMARY KEY (entity_id, start, "end"), 
	FOREIGN KEY(entity_id) REFERENCES entity (id)
)
 WITHOUT ROWID

;
CREATE TABLE participant (
	claim_id TEXT NOT NULL, 
	side INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	entity_id TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (claim_id, side, place), 
	FOREIGN KEY(claim_id) REFERENCES claim (id), 
	FOREIGN KEY(entity_id) REFERENCES entity (id)
)
 WITHOUT ROWID

;
CREATE INDEX participant_entity ON participant (entity_id);
CREATE TABLE speaker (
	claim_id TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	entity_id TEXT, 
	name TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	cue_start INTEGER NOT NULL, 
	cue_end INTEGER NOT NULL, 
	PRIMARY KEY (claim_id, place), 
	FOREIGN KEY(claim_id) REFERENCES claim (id), 
	FOREIGN KEY(entity_id) REFERENCES entity (id)
)
 WITHOUT ROWID

;
CREATE INDEX speaker_entity ON speaker (entity_id);
CREATE INDEX speaker_name ON speaker (name);
CREATE TABLE correction (
	claim_id TEXT NOT NULL, 
	original_id TEXT NOT NULL, 
	judgement_id TEXT NOT NULL, 
	PRIMARY KEY (claim_id), 
	FOREIGN KEY(claim_id) REFERENCES claim (id), 
	FOREIGN KEY(original_id) REFERENCES claim (id), 
	FOREIGN KEY(judgement_id) REFERENCES judgement (id)
);
CREATE TABLE identity (
	entity_id TEXT NOT NULL, 
	actor_id TEXT NOT NULL, 
	score FLOAT NOT NULL, 
	reason TEXT NOT NULL, 
	PRIMARY KEY (entity_id), 
	FOREIGN KEY(entity_id) REFERENCES entity (id)
);
CREATE INDEX identity_actor ON identity (actor_id);
CREATE TABLE set_aside (
	claim_id TEXT NOT NULL, 
	judgement_id TEXT NOT NULL, 
	PRIMARY KEY (claim_id), 
	FOREIGN KEY(claim_id) REFERENCES claim (id)
);
CREATE TABLE block (
	claim_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	PRIMARY KEY (claim_id), 
	FOREIGN KEY(claim_id) REFERENCES claim (id)
);
CREATE INDEX block_key ON block ("key");
CREATE TABLE told (
	claim_id TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	PRIMARY KEY (claim_id), 
	FOREIGN KEY(claim_id) REFERENCES claim (id), 
	FOREIGN KEY(event_id) REFERENCES happening (id)
);
CREATE INDEX told_event ON told (event_id);
CREATE VIRTUAL TABLE sentence_words USING fts5(
    text, content='sentence', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_words(rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER sentence_removed AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_words(sentence_words, rowid, text)
    VALUES ('delete', old.number, old.text);
END;
CREATE TRIGGER sentence_changed AFTER UPDATE ON sentence BEGIN
    INSERT INTO sentence_words(sentence_words, rowid, text)
    VALUES ('delete', old.number, old.text);
    INSERT INTO sentence_words(rowid, text) VALUES (new.number, new.text);
END;
INSERT INTO "about" VALUES ('schema', '3');
INSERT INTO "about" VALUES ('concluded by', '0.1.0');
INSERT INTO "run" VALUES (1, '2026-11-27T23:03:48.795976+00:00');
INSERT INTO "actor" VALUES ('act-mxaj2cojzfiuuqq3', 'Abqaiq', 'organisation', NULL, NULL, NULL, 'act-mxaj2cojzfiuuqq3', 1, 0);
INSERT INTO "actor" VALUES ('act-hm5tm5rkv3kfiajh', 'Jeddah', 'place', NULL, NULL, NULL, 'act-hm5tm5rkv3kfiajh', 1, 0);
INSERT INTO "actor" VALUES ('act-il4w6iqambukmwpy', 'State', 'organisation', NULL, NULL, NULL, 'act-il4w6iqambukmwpy', 2, 0);
INSERT INTO "actor" VALUES ('act-sfzlfseapvagmu5h', 'Americans', 'group', NULL, 'US', NULL, 'act-sfzlfseapvagmu5h', 0, 0);
INSERT INTO "actor" VALUES ('act-ivag7p2gp7tmujim', 'Rouhani cabinet', 'organisation', NULL, NULL, NULL, 'act-ivag7p2gp7tmujim', 1, 1);
INSERT INTO "actor" VALUES ('act-qlwnqw2wnewuwokm', 'Iranian drones', 'organisation', NULL, 'IR', 'act-vrkzebfq3gpdmtux', 'act-vrkzebfq3gpdmtux', 1, 1);
INSERT INTO "actor" VALUES ('act-47s3p6imhmghcgc3', 'Iranian Foreign Ministry', 'organisation', NULL, 'IR', NULL, 'act-47s3p6imhmghcgc3', 1, 1);
INSERT INTO "actor" VALUES ('act-jdj75plbu5q66kag', 'Foreign Ministry', 'organisation', NULL, NULL, NULL, 'act-jdj75plbu5q66kag', 1, 0);
INSERT INTO "actor" VALUES ('act-6h6bwauhojwbvnee', 'Saudi Interior Ministry', 'organisation', NULL, 'SA', NULL, 'act-6h6bwauhojwbvnee', 1, 0);
INSERT INTO "actor" VALUES ('act-k2jd3mqw6b4ebe55', 'Khurais oilfield', 'place', NULL, NULL, NULL, 'act-k2jd3mqw6b4ebe55', 1, 1);
INSERT INTO "actor" VALUES ('act-342xmgfkgnfmn4gj', 'Treasury', 'organisation', NULL, NULL, NULL, 'act-342xmgfkgnfmn4gj', 1, 2);
INSERT INTO "actor" VALUES ('act-76uqg7setg4hqudh', 'Houthis', 'group', 'houthis', 'YE', NULL, 'act-76uqg7setg4hqudh', 2, 6);
INSERT INTO "actor" VALUES ('act-5o7govjr55p6myo7', 'Islamic Revolutionary Guard Corps', 'organisation', 'irgc', 'IR', 'act-vrkzebfq3gpdmtux', 'act-vrkzebfq3gpdmtux', 1, 1);
INSERT INTO "actor" VALUES ('act-euzuyx56kz6gxbuv', 'United Arab Emirates', 'state', 'iso:AE', 'AE', NULL, 'act-euzuyx56kz6gxbuv', 1, 2);
INSERT INTO "actor" VALUES ('act-64jsz7gvmvylkxdc', 'Switzerland', 'state', 'iso:CH', 'CH', NULL, 'act-64jsz7gvmvylkxdc', 1, 0);
INSERT INTO "actor" VALUES ('act-5agxnbew3tug3fmx', 'France', 'state', 'iso:FR', 'FR', NULL, 'act-5agxnbew3tug3fmx', 1, 2);
INSERT INTO "actor" VALUES ('act-6bka33dy4kmcfms6', 'United Kingdom', 'state', 'iso:GB', 'GB', NULL, 'act-6bka33dy4kmcfms6', 1, 0);
INSERT INTO "actor" VALUES ('act-vrkzebfq3gpdmtux', 'Iran', 'state', 'iso:IR', 'IR', NULL, 'act-vrkzebfq3gpdmtux', 2, 25);
INSERT INTO "actor" VALUES ('act-3fa65lvh5axxosih', 'Japan', 'state', 'iso:JP', 'JP', NULL, 'act-3fa65lvh5axxosih', 1, 1);
INSERT INTO "actor" VALUES ('act-52tmopqxpux72ln4', 'Saudi Arabia', 'state', 'iso:SA', 'SA', NULL, 'act-52tmopqxpux72ln4', 2, 9);
INSERT INTO "actor" VALUES ('act-l46vs36vz3anyl3a', 'United States', 'state', 'iso:US', 'US', NULL, 'act-l46vs36vz3anyl3a', 2, 16);
INSERT INTO "actor" VALUES ('act-bfoz3yrq5uplf6xp', 'Yemen', 'state', 'iso:YE', 'YE', NULL, 'act-bfoz3yrq5uplf6xp', 2, 2);
INSERT INTO "actor" VALUES ('act-xii4wdgmpmnwmpg2', 'Saudi Aramco', 'organisation', 'saudi-aramco', 'SA', NULL, 'act-xii4wdgmpmnwmpg2', 1, 2);
INSERT INTO "actor" VALUES ('act-crbnah4tirxis24j', 'Saudi-led coalition', 'organisation', 'saudi-led-coalition', 'SA', NULL, 'act-crbnah4tirxis24j', 1, 4);
INSERT INTO "actor" VALUES ('act-qqavkohl4nazwata', 'United Nations', 'organisation', 'un', NULL, NULL, 'act-qqavkohl4nazwata', 1, 1);
INSERT INTO "actor" VALUES ('act-jitn5jsvy2lny24v', 'White House', 'organisation', 'white-house', 'US', 'act-l46vs36vz3anyl3a', 'act-l46vs36vz3anyl3a', 1, 0);
INSERT INTO "actor" VALUES ('act-qectm2b4omi2wwac', 'Amirali Hajizadeh', 'person', NULL, NULL, NULL, 'act-qectm2b4omi2wwac', 1, 2);
INSERT INTO "actor" VALUES ('act-7f7dlftqmseqthac', 'Taro Kono', 'person', NULL, 'JP', 'act-3fa65lvh5axxosih', 'act-3fa65lvh5axxosih', 1, 2);
INSERT INTO "actor" VALUES ('act-riayr2k34uxzvuji', 'Martin Griffiths', 'person', NULL, NULL, 'act-qqavkohl4nazwata', 'act-qqavkohl4nazwata', 1, 2);
INSERT INTO "actor" VALUES ('act-h25zdvwncdah4og4', 'Turki al-Malki', 'person', NULL, 'SA', 'act-52tmopqxpux72ln4', 'act-52tmopqxpux72ln4', 1, 2);
INSERT INTO "actor" VALUES ('act-aaskhsqytw6bokaa', 'Abbas Mousavi', 'person', NULL, 'IR', 'act-47s3p6imhmghcgc3', 'act-47s3p6imhmghcgc3', 1, 2);
INSERT INTO "actor" VALUES ('act-rlp6e64i4q7i6beb', 'Mike Pompeo', 'person', NULL, 'US', 'act-l46vs36vz3anyl3a', 'act-l46vs36vz3anyl3a', 2, 3);
INSERT INTO "actor" VALUES ('act-znkchqp27cdhfwck', 'Hassan Rouhani', 'person', NULL, NULL, NULL, 'act-znkchqp27cdhfwck', 1, 0);
INSERT INTO "actor" VALUES ('act-ptk6ywwakhs5pfgi', 'Mohammed bin Salman', 'person', NULL, NULL, NULL, 'act-ptk6ywwakhs5pfgi', 2, 5);
INSERT INTO "actor" VALUES ('act-6gen25vdj7yw3s3n', 'Abdulaziz bin Salman', 'person', NULL, 'SA', 'act-52tmopqxpux72ln4', 'act-52tmopqxpux72ln4', 1, 3);
INSERT INTO "actor" VALUES ('act-stfkv6yqdwszyagh', 'Yahya Saree', 'person', NULL, NULL, NULL, 'act-stfkv6yqdwszyagh', 2, 4);
INSERT INTO "actor" VALUES ('act-7cqtdrxuwo7ltygw', 'Mohammad Javad Zarif', 'person', NULL, NULL, NULL, 'act-7cqtdrxuwo7ltygw', 1, 1);
INSERT INTO "actor" VALUES ('act-jogzuuf2jufizff4', 'Donald Trump', 'person', NULL, NULL, NULL, 'act-jogzuuf2jufizff4', 2, 4);
INSERT INTO "name" VALUES ('abbas mousavi', 'act-aaskhsqytw6bokaa', 'Abbas Mousavi');
INSERT INTO "name" VALUES ('abdulaziz bin salman', 'act-6gen25vdj7yw3s3n', 'Abdulaziz bin Salman');
INSERT INTO "name" VALUES ('abqaiq', 'act-mxaj2cojzfiuuqq3', 'Abqaiq');
INSERT INTO "name" VALUES ('american', 'act-l46vs36vz3anyl3a', 'American');
INSERT INTO "name" VALUES ('americans', 'act-sfzlfseapvagmu5h', 'Americans');
INSERT INTO "name" VALUES ('amirali hajizadeh', 'act-qectm2b4omi2wwac', 'Amirali Hajizadeh');
INSERT INTO "name" VALUES ('aramco', 'act-xii4wdgmpmnwmpg2', 'Aramco');
INSERT INTO "name" VALUES ('donald trump', 'act-jogzuuf2jufizff4', 'Donald Trump');
INSERT INTO "name" VALUES ('foreign ministry', 'act-jdj75plbu5q66kag', 'Foreign Ministry');
INSERT INTO "name" VALUES ('france', 'act-5agxnbew3tug3fmx', 'France');
INSERT INTO "name" VALUES ('hassan rouhani', 'act-znkchqp27cdhfwck', 'Hassan Rouhani');
INSERT INTO "name" VALUES ('houthi movement', 'act-76uqg7setg4hqudh', 'Houthi movement');
INSERT INTO "name" VALUES ('houthis', 'act-76uqg7setg4hqudh', 'Houthis');
INSERT INTO "name" VALUES ('iran', 'act-vrkzebfq3gpdmtux', 'Iran');
INSERT INTO "name" VALUES ('iranian', 'act-vrkzebfq3gpdmtux', 'Iranian');
INSERT INTO "name" VALUES ('iranian drones', 'act-qlwnqw2wnewuwokm', 'Iranian drones');
INSERT INTO "name" VALUES ('iranian foreign ministry', 'act-47s3p6imhmghcgc3', 'Iranian Foreign Ministry');
INSERT INTO "name" VALUES ('islamic republic', 'act-vrkzebfq3gpdmtux', 'Islamic Republic');
INSERT INTO "name" VALUES ('islamic revolutionary guard corps', 'act-5o7govjr55p6myo7', 'Islamic Revolutionary Guard Corps');
INSERT INTO "name" VALUES ('japan', 'act-3fa65lvh5axxosih', 'Japan');
INSERT INTO "name" VALUES ('jeddah', 'act-hm5tm5rkv3kfiajh', 'Jeddah');
INSERT INTO "name" VALUES ('khurais oilfield', 'act-k2jd3mqw6b4ebe55', 'Khurais oilfield');
INSERT INTO "name" VALUES ('london', 'act-6bka33dy4kmcfms6', 'London');
INSERT INTO "name" VALUES ('martin griffiths', 'act-riayr2k34uxzvuji', 'Martin Griffiths');
INSERT INTO "name" VALUES ('mike pompeo', 'act-rlp6e64i4q7i6beb', 'Mike Pompeo');
INSERT INTO "name" VALUES ('mohammad javad zarif', 'act-7cqtdrxuwo7ltygw', 'Mohammad Javad Zarif');
INSERT INTO "name" VALUES ('mohammed bin salman', 'act-ptk6ywwakhs5pfgi', 'Mohammed bin Salman');
INSERT INTO "name" VALUES ('revolutionary guards', 'act-5o7govjr55p6myo7', 'Revolutionary Guards');
INSERT INTO "name" VALUES ('riyadh', 'act-52tmopqxpux72ln4', 'Riyadh');
INSERT INTO "name" VALUES ('rouhani cabinet', 'act-ivag7p2gp7tmujim', 'Rouhani cabinet');
INSERT INTO "name" VALUES ('saudi', 'act-52tmopqxpux72ln4', 'Saudi');
INSERT INTO "name" VALUES ('saudi arabia', 'act-52tmopqxpux72ln4', 'Saudi Arabia');
INSERT INTO "name" VALUES ('saudi aramco', 'act-xii4wdgmpmnwmpg2', 'Saudi Aramco');
INSERT INTO "name" VALUES ('saudi interior ministry', 'act-6h6bwauhojwbvnee', 'Saudi Interior Ministry');
INSERT INTO "name" VALUES ('saudi led coalition', 'act-crbnah4tirxis24j', 'Saudi-led coalition');
INSERT INTO "name" VALUES ('state', 'act-il4w6iqambukmwpy', 'State');
INSERT INTO "name" VALUES ('swiss', 'act-64jsz7gvmvylkxdc', 'Swiss');
INSERT INTO "name" VALUES ('switzerland', 'act-64jsz7gvmvylkxdc', 'Switzerland');
INSERT INTO "name" VALUES ('taro kono', 'act-7f7dlftqmseqthac', 'Taro Kono');
INSERT INTO "name" VALUES ('tehran', 'act-vrkzebfq3gpdmtux', 'Tehran');
INSERT INTO "name" VALUES ('treasury', 'act-342xmgfkgnfmn4gj', 'Treasury');
INSERT INTO "name" VALUES ('turki al malki', 'act-h25zdvwncdah4og4', 'Turki al-Malki');
INSERT INTO "name" VALUES ('u s', 'act-l46vs36vz3anyl3a', 'U.S.');
INSERT INTO "name" VALUES ('united arab emirates', 'act-euzuyx56kz6gxbuv', 'United Arab Emirates');
INSERT INTO "name" VALUES ('united kingdom', 'act-6bka33dy4kmcfms6', 'United Kingdom');
INSERT INTO "name" VALUES ('united nations', 'act-qqavkohl4nazwata', 'United Nations');
INSERT INTO "name" VALUES ('united states', 'act-l46vs36vz3anyl3a', 'United States');
INSERT INTO "name" VALUES ('us', 'act-l46vs36vz3anyl3a', 'US');
INSERT INTO "name" VALUES ('washington', 'act-l46vs36vz3anyl3a', 'Washington');
INSERT INTO "name" VALUES ('white house', 'act-jitn5jsvy2lny24v', 'White House');
INSERT INTO "name" VALUES ('yahya saree', 'act-stfkv6yqdwszyagh', 'Yahya Saree');
INSERT INTO "name" VALUES ('yemen', 'act-bfoz3yrq5uplf6xp', 'Yemen');
INSERT INTO "name" VALUES ('yemeni', 'act-bfoz3yrq5uplf6xp', 'Yemeni');
INSERT INTO "membership" VALUES ('act-342xmgfkgnfmn4gj', 'act-342xmgfkgnfmn4gj', 0);
INSERT INTO "membership" VALUES ('act-3fa65lvh5axxosih', 'act-3fa65lvh5axxosih', 0);
INSERT INTO "membership" VALUES ('act-47s3p6imhmghcgc3', 'act-47s3p6imhmghcgc3', 0);
INSERT INTO "membership" VALUES ('act-52tmopqxpux72ln4', 'act-52tmopqxpux72ln4', 0);
INSERT INTO "membership" VALUES ('act-5agxnbew3tug3fmx', 'act-5agxnbew3tug3fmx', 0);
INSERT INTO "membership" VALUES ('act-5o7govjr55p6myo7', 'act-5o7govjr55p6myo7', 0);
INSERT INTO "membership" VALUES ('act-5o7govjr55p6myo7', 'act-vrkzebfq3gpdmtux', 1);
INSERT INTO "membership" VALUES ('act-64jsz7gvmvylkxdc', 'act-64jsz7gvmvylkxdc', 0);
INSERT INTO "membership" VALUES ('act-6bka33dy4kmcfms6', 'act-6bka33dy4kmcfms6', 0);
INSERT INTO "membership" VALUES ('act-6gen25vdj7yw3s3n', 'act-52tmopqxpux72ln4', 1);
INSERT INTO "membership" VALUES ('act-6gen25vdj7yw3s3n', 'act-6gen25vdj7yw3s3n', 0);
INSERT INTO "membership" VALUES ('act-6h6bwauhojwbvnee', 'act-6h6bwauhojwbvnee', 0);
INSERT INTO "membership" VALUES ('act-76uqg7setg4hqudh', 'act-76uqg7setg4hqudh', 0);
INSERT INTO "membership" VALUES ('act-7cqtdrxuwo7ltygw', 'act-7cqtdrxuwo7ltygw', 0);
INSERT INTO "membership" VALUES ('act-7f7dlftqmseqthac', 'act-3fa65lvh5axxosih', 1);
INSERT INTO "membership" VALUES ('act-7f7dlftqmseqthac', 'act-7f7dlftqmseqthac', 0);
INSERT INTO "membership" VALUES ('act-aaskhsqytw6bokaa', 'act-47s3p6imhmghcgc3', 1);
INSERT INTO "membership" VALUES ('act-aaskhsqytw6bokaa', 'act-aaskhsqytw6bokaa', 0);
INSERT INTO "membership" VALUES ('act-bfoz3yrq5uplf6xp', 'act-bfoz3yrq5uplf6xp', 0);
INSERT INTO "membership" VALUES ('act-crbnah4tirxis24j', 'act-crbnah4tirxis24j', 0);
INSERT INTO "membership" VALUES ('act-euzuyx56kz6gxbuv', 'act-euzuyx56kz6gxbuv', 0);
INSERT INTO "membership" VALUES ('act-h25zdvwncdah4og4', 'act-52tmopqxpux72ln4', 1);
INSERT INTO "membership" VALUES ('act-h25zdvwncdah4og4', 'act-h25zdvwncdah4og4', 0);
INSERT INTO "membership" VALUES ('act-hm5tm5rkv3kfiajh', 'act-hm5tm5rkv3kfiajh', 0);
INSERT INTO "membership" VALUES ('act-il4w6iqambukmwpy', 'act-il4w6iqambukmwpy', 0);
INSERT INTO "membership" VALUES ('act-ivag7p2gp7tmujim', 'act-ivag7p2gp7tmujim', 0);
INSERT INTO "membership" VALUES ('act-jdj75plbu5q66kag', 'act-jdj75plbu5q66kag', 0);
INSERT INTO "membership" VALUES ('act-jitn5jsvy2lny24v', 'act-jitn5jsvy2lny24v', 0);
INSERT INTO "membership" VALUES ('act-jitn5jsvy2lny24v', 'act-l46vs36vz3anyl3a', 1);
INSERT INTO "membership" VALUES ('act-jogzuuf2jufizff4', 'act-jogzuuf2jufizff4', 0);
INSERT INTO "membership" VALUES ('act-k2jd3mqw6b4ebe55', 'act-k2jd3mqw6b4ebe55', 0);
INSERT INTO "membership" VALUES ('act-l46vs36vz3anyl3a', 'act-l46vs36vz3anyl3a', 0);
INSERT INTO "membership" VALUES ('act-mxaj2cojzfiuuqq3', 'act-mxaj2cojzfiuuqq3', 0);
INSERT INTO "membership" VALUES ('act-ptk6ywwakhs5pfgi', 'act-ptk6ywwakhs5pfgi', 0);
INSERT INTO "membership" VALUES ('act-qectm2b4omi2wwac', 'act-qectm2b4omi2wwac', 0);
INSERT INTO "membership" VALUES ('act-qlwnqw2wnewuwokm', 'act-qlwnqw2wnewuwokm', 0);
INSERT INTO "membership" VALUES ('act-qlwnqw2wnewuwokm', 'act-vrkzebfq3gpdmtux', 1);
INSERT INTO "membership" VALUES ('act-qqavkohl4nazwata', 'act-qqavkohl4nazwata', 0);
INSERT INTO "membership" VALUES ('act-riayr2k34uxzvuji', 'act-qqavkohl4nazwata', 1);
INSERT INTO "membership" VALUES ('act-riayr2k34uxzvuji', 'act-riayr2k34uxzvuji', 0);
INSERT INTO "membership" VALUES ('act-rlp6e64i4q7i6beb', 'act-l46vs36vz3anyl3a', 1);
INSERT INTO "membership" VALUES ('act-rlp6e64i4q7i6beb', 'act-rlp6e64i4q7i6beb', 0);
INSERT INTO "membership" VALUES ('act-sfzlfseapvagmu5h', 'act-sfzlfseapvagmu5h', 0);
INSERT INTO "membership" VALUES ('act-stfkv6yqdwszyagh', 'act-stfkv6yqdwszyagh', 0);
INSERT INTO "membership" VALUES ('act-vrkzebfq3gpdmtux', 'act-vrkzebfq3gpdmtux', 0);
INSERT INTO "membership" VALUES ('act-xii4wdgmpmnwmpg2', 'act-xii4wdgmpmnwmpg2', 0);
INSERT INTO "membership" VALUES ('act-znkchqp27cdhfwck', 'act-znkchqp27cdhfwck', 0);
INSERT INTO "happening" VALUES ('evt-jxio3ptlrojzv5sc', 'ACCUSE:act-52tmopqxpux72ln4', 'ACCUSE', 'disapprove', '2019-09-14', '2019-09-14', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-eor5d2tyqqql2wwm', 'ACCUSE:act-52tmopqxpux72ln4', 'ACCUSE', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-a37d27kdgyoaliau', 'ACCUSE:act-76uqg7setg4hqudh', 'REJECT', NULL, '2019-09-19', '2019-09-19', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-yahs64fqn5mvymea', 'ACCUSE:act-76uqg7setg4hqudh', 'ACCUSE', 'investigate', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-iioozol4hvpvtwvd', 'ACCUSE:act-l46vs36vz3anyl3a', 'ACCUSE', 'allege', '2019-09-19', '2019-09-19', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-ds2wubnglpvr2pia', 'ACCUSE:act-l46vs36vz3anyl3a', 'ACCUSE', 'disapprove', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-rdelewfsxp37357l', 'ACCUSE:act-vrkzebfq3gpdmtux', 'ACCUSE', 'allege', '2019-09-14', '2019-09-14', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-7xkf3keqw335uphd', 'ACCUSE:act-vrkzebfq3gpdmtux', 'ACCUSE', 'allege', '2019-09-14', '2019-09-14', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-qe5n5vl2rimzx4zh', 'ACCUSE:act-vrkzebfq3gpdmtux', 'REJECT', NULL, '2019-09-15', '2019-09-15', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-mkx6aze6dyc2xcij', 'ACCUSE:act-vrkzebfq3gpdmtux', 'ACCUSE', 'allege', '2019-09-15', '2019-09-15', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[{"about": "whether it is true", "corrected_to": null, "versions": [{"value": "alleged", "claims": ["clm-kfgwiujpmvwhmx6z", "clm-zmnc76zmcktpi2l4"]}, {"value": "denied", "claims": ["clm-kfpm5imz6wcesol7", "clm-vurqwtuxdkkbcjar"]}]}]');
INSERT INTO "happening" VALUES ('evt-2l3ahqpjmkaf3ovl', 'ACCUSE:act-vrkzebfq3gpdmtux', 'REJECT', NULL, '2019-09-16', '2019-09-16', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-ux6xxcbqvepas5h2', 'ACCUSE:act-vrkzebfq3gpdmtux', 'ACCUSE', 'disapprove', '2019-09-18', '2019-09-18', 'day', 'Riyadh', 'SA', 24.69, 46.72, 108410, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-zzigg5wwnfivvdnr', 'ACCUSE:act-vrkzebfq3gpdmtux', 'ACCUSE', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-ugiotrzv6y3hrzjk', 'ACCUSE:act-vrkzebfq3gpdmtux', 'ACCUSE', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'negated', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-ximkmwk4kjj3mpyi', 'AID:act-5agxnbew3tug3fmx', 'AID', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-x7ivmihd52jqnyjf', 'ASSAULT:act-52tmopqxpux72ln4', 'ASSAULT', NULL, NULL, NULL, NULL, 'Iran', 'IR', 32.6, 54.3, 130758, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-pkzpjj6bx2h7ppml', 'ASSAULT:act-76uqg7setg4hqudh', 'ASSAULT', NULL, '2015-01-01', '2019-09-15', 'open', 'Yemen', 'YE', 15.9, 47.6, 69543, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-scrsmkc37ewx4pgp', 'ASSAULT:act-bfoz3yrq5uplf6xp', 'ASSAULT', 'explosives', NULL, NULL, NULL, 'Jeddah', 'SA', 21.49, 39.19, 105343, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-ocjxun5cz2n6mfta', 'ASSAULT:act-k2jd3mqw6b4ebe55', 'ASSAULT', NULL, '2019-09-14', '2019-09-14', 'day', 'Abqaiq', 'SA', 25.93, 49.67, 107312, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-bhj4zry4nbmcploc', 'ASSAULT:act-l46vs36vz3anyl3a', 'ASSAULT', NULL, NULL, NULL, NULL, 'Jeddah', 'SA', 21.49, 39.19, 105343, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-7oiuwi7dzs2wytat', 'ASSAULT:act-l46vs36vz3anyl3a', 'ASSAULT', NULL, NULL, NULL, NULL, 'Iran', 'IR', 32.6, 54.3, 130758, 'planned', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-s5fnfen4qahz4bfz', 'ASSAULT:act-stfkv6yqdwszyagh', 'ASSAULT', 'heavy-weapons', '2019-09-14', '2019-09-14', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-34d64iq5sjr7xolt', 'ASSAULT:act-vrkzebfq3gpdmtux', 'ASSAULT', NULL, '2019-09-14', '2019-09-14', 'day', 'Jeddah', 'SA', 21.49, 39.19, 105343, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-pytr6ddl2nypvttl', 'ASSAULT:act-vrkzebfq3gpdmtux', 'ASSAULT', NULL, '2019-09-14', '2019-09-14', 'day', 'Yemen', 'YE', 15.9, 47.6, 69543, 'planned', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-y3xyk4tnbtwgjmfw', 'ASSAULT:act-vrkzebfq3gpdmtux', 'ASSAULT', 'firearms', '2019-09-18', '2019-09-18', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-qicu65wibhdge74l', 'ASSAULT:act-vrkzebfq3gpdmtux', 'ASSAULT', NULL, NULL, NULL, NULL, 'Iran', 'IR', 32.6, 54.3, 130758, 'planned', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-q5ec4jkzayoa23zc', 'ASSAULT:act-vrkzebfq3gpdmtux', 'ASSAULT', NULL, NULL, NULL, NULL, 'Yemen', 'YE', 15.9, 47.6, 69543, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-dtxkeaqcsrkpozoy', 'ASSAULT:act-vrkzebfq3gpdmtux', 'ASSAULT', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'possible', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-odqfyxaqrhnq4l6e', 'ASSAULT:act-xii4wdgmpmnwmpg2', 'ASSAULT', NULL, NULL, NULL, NULL, 'Tehran', 'IR', 35.69, 51.42, 112931, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-z7maqdase7xxx3e3', 'CONSULT:act-jogzuuf2jufizff4', 'CONSULT', 'phone', '2019-09-14', '2019-09-14', 'day', 'London', 'GB', 51.51, -0.13, 2643743, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-qogendlaaqldc6h5', 'CONSULT:act-jogzuuf2jufizff4', 'AGREE', NULL, '2019-09-14', '2019-09-14', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-hblsdva5wp2l7agf', 'CONSULT:act-l46vs36vz3anyl3a', 'CONSULT', NULL, '2019-09-18', '2019-09-18', 'day', 'Jeddah', 'SA', 21.49, 39.19, 105343, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-5gx3y5zc4laajwwt', 'COOPERATE:act-5agxnbew3tug3fmx', 'COOPERATE', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-wjwdx64umm4uwv7k', 'REQUEST:act-342xmgfkgnfmn4gj', 'REQUEST', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-zbt2yws54hixn5jk', 'REQUEST:act-qqavkohl4nazwata', 'REQUEST', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-swrkiumn4zm3f3pu', 'RETREAT:act-bfoz3yrq5uplf6xp', 'RETREAT', NULL, NULL, NULL, NULL, 'Yemen', 'YE', 15.9, 47.6, 69543, 'negated', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-hhm7hahe3kzfmqcz', 'SANCTION:act-vrkzebfq3gpdmtux', 'SANCTION', NULL, '2019-09-18', '2019-09-18', 'day', 'Iran', 'IR', 32.6, 54.3, 130758, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-4pz5xibadlpc4o3z', 'SUPPORT:act-ivag7p2gp7tmujim', 'SUPPORT', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-vxrphcko6ivuagbp', 'SUPPORT:act-ptk6ywwakhs5pfgi', 'SUPPORT', NULL, '2019-09-14', '2019-09-14', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-eztvxjhld3srm7iu', 'THREATEN:act-euzuyx56kz6gxbuv', 'THREATEN', NULL, '2019-09-18', '2019-09-18', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-6dmsgepxcagetomv', 'THREATEN:act-l46vs36vz3anyl3a', 'THREATEN', NULL, '2019-09-15', '2019-09-15', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-ge2hwkdeyxvhjnti', 'THREATEN:act-l46vs36vz3anyl3a', 'THREATEN', NULL, '2019-09-16', '2019-09-16', 'day', NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "happening" VALUES ('evt-cshwzrxg4mhmlare', 'THREATEN:act-vrkzebfq3gpdmtux', 'THREATEN', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 1, 1, '[]');
INSERT INTO "presence" VALUES ('evt-2l3ahqpjmkaf3ovl', 'act-l46vs36vz3anyl3a', 0, 1, 0, 'REJECT', 'asserted', '2019-09-16', '2019-09-16', 'day');
INSERT INTO "presence" VALUES ('evt-2l3ahqpjmkaf3ovl', 'act-vrkzebfq3gpdmtux', 1, 0, 0, 'REJECT', 'asserted', '2019-09-16', '2019-09-16', 'day');
INSERT INTO "presence" VALUES ('evt-34d64iq5sjr7xolt', 'act-vrkzebfq3gpdmtux', 1, 0, 1, 'ASSAULT', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-4pz5xibadlpc4o3z', 'act-ivag7p2gp7tmujim', 0, 1, 0, 'SUPPORT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-5gx3y5zc4laajwwt', 'act-5agxnbew3tug3fmx', 1, 0, 1, 'COOPERATE', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-6dmsgepxcagetomv', 'act-l46vs36vz3anyl3a', 0, 1, 0, 'THREATEN', 'asserted', '2019-09-15', '2019-09-15', 'day');
INSERT INTO "presence" VALUES ('evt-6dmsgepxcagetomv', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'THREATEN', 'asserted', '2019-09-15', '2019-09-15', 'day');
INSERT INTO "presence" VALUES ('evt-7oiuwi7dzs2wytat', 'act-l46vs36vz3anyl3a', 1, 0, 1, 'ASSAULT', 'planned', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-7xkf3keqw335uphd', 'act-l46vs36vz3anyl3a', 1, 0, 0, 'ACCUSE', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-7xkf3keqw335uphd', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ACCUSE', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-a37d27kdgyoaliau', 'act-76uqg7setg4hqudh', 1, 0, 1, 'REJECT', 'asserted', '2019-09-19', '2019-09-19', 'day');
INSERT INTO "presence" VALUES ('evt-bhj4zry4nbmcploc', 'act-l46vs36vz3anyl3a', 1, 0, 1, 'ASSAULT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-cshwzrxg4mhmlare', 'act-stfkv6yqdwszyagh', 1, 0, 0, 'THREATEN', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-cshwzrxg4mhmlare', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'THREATEN', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-ds2wubnglpvr2pia', 'act-47s3p6imhmghcgc3', 1, 0, 0, 'ACCUSE', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-ds2wubnglpvr2pia', 'act-l46vs36vz3anyl3a', 0, 1, 0, 'ACCUSE', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-dtxkeaqcsrkpozoy', 'act-vrkzebfq3gpdmtux', 1, 0, 1, 'ASSAULT', 'possible', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-eor5d2tyqqql2wwm', 'act-52tmopqxpux72ln4', 1, 0, 1, 'ACCUSE', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-eztvxjhld3srm7iu', 'act-euzuyx56kz6gxbuv', 0, 1, 0, 'THREATEN', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-eztvxjhld3srm7iu', 'act-stfkv6yqdwszyagh', 1, 0, 0, 'THREATEN', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-ge2hwkdeyxvhjnti', 'act-l46vs36vz3anyl3a', 0, 1, 0, 'THREATEN', 'asserted', '2019-09-16', '2019-09-16', 'day');
INSERT INTO "presence" VALUES ('evt-ge2hwkdeyxvhjnti', 'act-vrkzebfq3gpdmtux', 1, 0, 0, 'THREATEN', 'asserted', '2019-09-16', '2019-09-16', 'day');
INSERT INTO "presence" VALUES ('evt-hblsdva5wp2l7agf', 'act-l46vs36vz3anyl3a', 1, 0, 1, 'CONSULT', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-hblsdva5wp2l7agf', 'act-ptk6ywwakhs5pfgi', 1, 0, 1, 'CONSULT', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-hhm7hahe3kzfmqcz', 'act-342xmgfkgnfmn4gj', 1, 0, 0, 'SANCTION', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-hhm7hahe3kzfmqcz', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'SANCTION', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-iioozol4hvpvtwvd', 'act-7cqtdrxuwo7ltygw', 1, 0, 0, 'ACCUSE', 'asserted', '2019-09-19', '2019-09-19', 'day');
INSERT INTO "presence" VALUES ('evt-iioozol4hvpvtwvd', 'act-l46vs36vz3anyl3a', 0, 1, 0, 'ACCUSE', 'asserted', '2019-09-19', '2019-09-19', 'day');
INSERT INTO "presence" VALUES ('evt-jxio3ptlrojzv5sc', 'act-52tmopqxpux72ln4', 0, 1, 0, 'ACCUSE', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-jxio3ptlrojzv5sc', 'act-ptk6ywwakhs5pfgi', 1, 0, 0, 'ACCUSE', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-mkx6aze6dyc2xcij', 'act-l46vs36vz3anyl3a', 1, 0, 0, 'ACCUSE', 'asserted', '2019-09-15', '2019-09-15', 'day');
INSERT INTO "presence" VALUES ('evt-mkx6aze6dyc2xcij', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ACCUSE', 'asserted', '2019-09-15', '2019-09-15', 'day');
INSERT INTO "presence" VALUES ('evt-ocjxun5cz2n6mfta', 'act-76uqg7setg4hqudh', 1, 0, 0, 'ASSAULT', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-ocjxun5cz2n6mfta', 'act-k2jd3mqw6b4ebe55', 0, 1, 0, 'ASSAULT', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-odqfyxaqrhnq4l6e', 'act-xii4wdgmpmnwmpg2', 1, 1, 0, 'ASSAULT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-pkzpjj6bx2h7ppml', 'act-76uqg7setg4hqudh', 0, 1, 0, 'ASSAULT', 'asserted', '2015-01-01', '2019-09-15', 'open');
INSERT INTO "presence" VALUES ('evt-pkzpjj6bx2h7ppml', 'act-crbnah4tirxis24j', 1, 0, 0, 'ASSAULT', 'asserted', '2015-01-01', '2019-09-15', 'open');
INSERT INTO "presence" VALUES ('evt-pytr6ddl2nypvttl', 'act-vrkzebfq3gpdmtux', 1, 0, 1, 'ASSAULT', 'planned', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-q5ec4jkzayoa23zc', 'act-52tmopqxpux72ln4', 1, 0, 0, 'ASSAULT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-q5ec4jkzayoa23zc', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ASSAULT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-qe5n5vl2rimzx4zh', 'act-l46vs36vz3anyl3a', 0, 1, 0, 'REJECT', 'asserted', '2019-09-15', '2019-09-15', 'day');
INSERT INTO "presence" VALUES ('evt-qe5n5vl2rimzx4zh', 'act-vrkzebfq3gpdmtux', 1, 0, 0, 'REJECT', 'asserted', '2019-09-15', '2019-09-15', 'day');
INSERT INTO "presence" VALUES ('evt-qicu65wibhdge74l', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ASSAULT', 'planned', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-qogendlaaqldc6h5', 'act-jogzuuf2jufizff4', 1, 0, 0, 'AGREE', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-qogendlaaqldc6h5', 'act-ptk6ywwakhs5pfgi', 0, 1, 0, 'AGREE', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-rdelewfsxp37357l', 'act-stfkv6yqdwszyagh', 1, 0, 0, 'ACCUSE', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-rdelewfsxp37357l', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ACCUSE', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-s5fnfen4qahz4bfz', 'act-stfkv6yqdwszyagh', 1, 0, 1, 'ASSAULT', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-scrsmkc37ewx4pgp', 'act-52tmopqxpux72ln4', 1, 0, 0, 'ASSAULT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-scrsmkc37ewx4pgp', 'act-bfoz3yrq5uplf6xp', 0, 1, 0, 'ASSAULT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-swrkiumn4zm3f3pu', 'act-bfoz3yrq5uplf6xp', 0, 1, 0, 'RETREAT', 'negated', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-swrkiumn4zm3f3pu', 'act-euzuyx56kz6gxbuv', 1, 0, 0, 'RETREAT', 'negated', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-swrkiumn4zm3f3pu', 'act-l46vs36vz3anyl3a', 1, 0, 0, 'RETREAT', 'negated', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-ugiotrzv6y3hrzjk', 'act-qectm2b4omi2wwac', 1, 0, 0, 'ACCUSE', 'negated', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-ugiotrzv6y3hrzjk', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ACCUSE', 'negated', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-ux6xxcbqvepas5h2', 'act-52tmopqxpux72ln4', 1, 0, 0, 'ACCUSE', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-ux6xxcbqvepas5h2', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ACCUSE', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-vxrphcko6ivuagbp', 'act-jogzuuf2jufizff4', 1, 0, 0, 'SUPPORT', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-vxrphcko6ivuagbp', 'act-ptk6ywwakhs5pfgi', 0, 1, 0, 'SUPPORT', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-wjwdx64umm4uwv7k', 'act-342xmgfkgnfmn4gj', 0, 1, 0, 'REQUEST', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-wjwdx64umm4uwv7k', 'act-jogzuuf2jufizff4', 1, 0, 0, 'REQUEST', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-x7ivmihd52jqnyjf', 'act-52tmopqxpux72ln4', 0, 1, 0, 'ASSAULT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-x7ivmihd52jqnyjf', 'act-vrkzebfq3gpdmtux', 1, 0, 0, 'ASSAULT', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-ximkmwk4kjj3mpyi', 'act-5agxnbew3tug3fmx', 1, 0, 1, 'AID', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-y3xyk4tnbtwgjmfw', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ASSAULT', 'asserted', '2019-09-18', '2019-09-18', 'day');
INSERT INTO "presence" VALUES ('evt-yahs64fqn5mvymea', 'act-76uqg7setg4hqudh', 0, 1, 0, 'ACCUSE', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-yahs64fqn5mvymea', 'act-crbnah4tirxis24j', 1, 0, 0, 'ACCUSE', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-z7maqdase7xxx3e3', 'act-jogzuuf2jufizff4', 1, 0, 1, 'CONSULT', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-z7maqdase7xxx3e3', 'act-ptk6ywwakhs5pfgi', 1, 0, 1, 'CONSULT', 'asserted', '2019-09-14', '2019-09-14', 'day');
INSERT INTO "presence" VALUES ('evt-zbt2yws54hixn5jk', 'act-qqavkohl4nazwata', 1, 0, 1, 'REQUEST', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-zzigg5wwnfivvdnr', 'act-3fa65lvh5axxosih', 1, 0, 0, 'ACCUSE', 'asserted', NULL, NULL, NULL);
INSERT INTO "presence" VALUES ('evt-zzigg5wwnfivvdnr', 'act-vrkzebfq3gpdmtux', 0, 1, 0, 'ACCUSE', 'asserted', NULL, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-kor7yz5skjc5yjgk', 'act-342xmgfkgnfmn4gj', 'act-jogzuuf2jufizff4', 1, 0, 1, -5.0, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-kiocmp7rw2naxkgo', 'act-342xmgfkgnfmn4gj', 'act-vrkzebfq3gpdmtux', 1, 0, 1, -5.2, '2019-09-18', '2019-09-18');
INSERT INTO "tie" VALUES ('tie-hlt4mod653b5hieb', 'act-52tmopqxpux72ln4', 'act-bfoz3yrq5uplf6xp', 1, 0, 1, -9.3, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-pwxbsoyq7y2jqxjs', 'act-52tmopqxpux72ln4', 'act-ptk6ywwakhs5pfgi', 1, 0, 1, -2.0, '2019-09-14', '2019-09-14');
INSERT INTO "tie" VALUES ('tie-bfmvcu7pyrmqmvls', 'act-52tmopqxpux72ln4', 'act-vrkzebfq3gpdmtux', 2, 0, 2, -9.3, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-7oy65iix65yknb7p', 'act-6gen25vdj7yw3s3n', 'act-vrkzebfq3gpdmtux', 1, 0, 1, -9.3, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-q3d52mswllvwwy23', 'act-76uqg7setg4hqudh', 'act-crbnah4tirxis24j', 2, 0, 2, -5.65, '2015-01-01', '2019-09-15');
INSERT INTO "tie" VALUES ('tie-lubzrxzjzhzwx3ev', 'act-76uqg7setg4hqudh', 'act-k2jd3mqw6b4ebe55', 1, 0, 1, -9.3, '2019-09-14', '2019-09-14');
INSERT INTO "tie" VALUES ('tie-m7ly3pzmdjsb2pkl', 'act-7cqtdrxuwo7ltygw', 'act-l46vs36vz3anyl3a', 1, 0, 1, -2.0, '2019-09-19', '2019-09-19');
INSERT INTO "tie" VALUES ('tie-6becbwykzjzzjlgw', 'act-7f7dlftqmseqthac', 'act-vrkzebfq3gpdmtux', 1, 0, 1, -2.0, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-r5fiobmmet24zqlp', 'act-aaskhsqytw6bokaa', 'act-l46vs36vz3anyl3a', 1, 0, 1, -2.0, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-3rbf65obvu7xm627', 'act-bfoz3yrq5uplf6xp', 'act-euzuyx56kz6gxbuv', 1, 0, 0, NULL, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-wi4ov3jaz6g33gxe', 'act-bfoz3yrq5uplf6xp', 'act-l46vs36vz3anyl3a', 1, 0, 0, NULL, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-epdev33rs6wgt4bh', 'act-euzuyx56kz6gxbuv', 'act-stfkv6yqdwszyagh', 1, 0, 1, -5.1, '2019-09-18', '2019-09-18');
INSERT INTO "tie" VALUES ('tie-7kzoeiwum5visgho', 'act-h25zdvwncdah4og4', 'act-vrkzebfq3gpdmtux', 1, 0, 1, -2.0, '2019-09-18', '2019-09-18');
INSERT INTO "tie" VALUES ('tie-alz4e2fkqhfoplh7', 'act-jogzuuf2jufizff4', 'act-ptk6ywwakhs5pfgi', 3, 3, 0, 3.63, '2019-09-14', '2019-09-14');
INSERT INTO "tie" VALUES ('tie-v6akvhkfd3zrd24g', 'act-l46vs36vz3anyl3a', 'act-vrkzebfq3gpdmtux', 5, 0, 5, -3.5, '2019-09-14', '2019-09-16');
INSERT INTO "tie" VALUES ('tie-lmt3xlfoxprspibg', 'act-ptk6ywwakhs5pfgi', 'act-rlp6e64i4q7i6beb', 1, 1, 0, 2.1, '2019-09-18', '2019-09-18');
INSERT INTO "tie" VALUES ('tie-zb447pxs24ziq63d', 'act-qectm2b4omi2wwac', 'act-vrkzebfq3gpdmtux', 1, 0, 0, NULL, NULL, NULL);
INSERT INTO "tie" VALUES ('tie-dterxfrfhdhkdaid', 'act-stfkv6yqdwszyagh', 'act-vrkzebfq3gpdmtux', 2, 0, 2, -3.55, '2019-09-14', '2019-09-14');
INSERT INTO "document" VALUES (1, 'doc-rbqcuefzxznteck5', 'art-7bh6cvz77ctfitqp', 'halden-wire-2019-09-15.txt', NULL, 'US blames Iran for strikes on Saudi oil plants; Tehran denies role', NULL, NULL, '2019-09-15', 'dateline', 'US blames Iran for strikes on Saudi oil plants; Tehran denies role

DUBAI, Sept. 15, 2019 (Halden Wire) - Iran on Sunday dismissed U.S. charges that it was behind a drone and missile attack that knocked out about half of Saudi Arabia''s oil output, and a senior commander warned that American bases in the region were within range of Iranian missiles.

Yemen''s Houthi movement, which is aligned with Iran, claimed responsibility for Saturday''s pre-dawn strikes on the Abqaiq processing plant and the Khurais oilfield. Its military spokesman, Yahya Saree, said that ten drones had been launched, and he threatened the kingdom with further attacks.

U.S. Secretary of State Mike Pompeo did not accept that account. On Saturday he accused Tehran of an unprecedented assault on the world''s energy supply and said nothing indicated that the drones had come from Yemen.

Iranian Foreign Ministry spokesman Abbas Mousavi called the American accusations meaningless. Amirali Hajizadeh, who commands the aerospace force of the Revolutionary Guards, said that Iran had always been prepared for a full-scale war, although neither side wanted one.

Saudi Energy Minister Prince Abdulaziz bin Salman said the attack had cut production by 5.7 million barrels a day. Nobody was hurt, according to the Saudi Interior Ministry. Abqaiq, in the east of the country, is the largest plant of its kind in the world, and traders in London were bracing for a jump in prices when the markets open on Monday.

President Donald Trump telephoned Crown Prince Mohammed bin Salman on Saturday and offered support for the kingdom''s defense, the White House said. The prince replied that Riyadh was able to confront what he described as terrorist aggression, Saudi state media reported.

The Saudi-led coalition, which has fought the Houthis in Yemen since 2015, said it was investigating who had carried out the attack. United Nations envoy Martin Griffiths urged all parties to show restraint.
', '[[68, 106]]', '[]', 94, 1);
INSERT INTO "document" VALUES (2, 'doc-vsvldjqu3oxxq7me', 'art-ip5feswuw7ddqzi5', 'alborz-evening-post-2019-09-19.txt', NULL, 'Tehran: We had no part in Aramco strikes and will answer any attack', NULL, NULL, '2019-09-19', 'dateline', 'Tehran: We had no part in Aramco strikes and will answer any attack

Alborz Evening Post – Thursday, 19 September 2019

In a note delivered through the Swiss embassy on Monday, Iran formally denied any role in last Saturday''s attack on two Saudi oil installations and warned Washington that it would respond at once to any military action, the Foreign Ministry said on Wednesday. Switzerland represents American interests in the Islamic Republic.

In Riyadh, Saudi military spokesman Turki al-Malki on Wednesday displayed debris that he described as the remains of Iranian drones and cruise missiles. Twenty-five of them had been fired from the north, he said, and he called the operation "unquestionably sponsored by Iran". He did not say from which place they had been launched. The exhibits, which included a scorched engine and a wing in the shape of a triangle, were laid out on long tables under neon light.

US Secretary of State Mike Pompeo, who flew to Jeddah the same day for talks with Crown Prince Mohammed bin Salman, spoke of an "act of war". President Donald Trump ordered his Treasury to tighten the sanctions on Iran.

Foreign Minister Mohammad Javad Zarif accused the Americans of deceit and said on Thursday that a strike on his country would lead to all-out war. President Hassan Rouhani told his cabinet that the Yemeni people had merely defended themselves after years of bombing by Saudi Arabia and its partners.

The Houthis, for their part, insisted that the operation was theirs alone. Their spokesman, Yahya Saree, threatened on Wednesday that the United Arab Emirates would be next if it did not pull out of Yemen.

Not all of Washington''s friends are persuaded. Japan''s defence minister, Taro Kono, said he had seen no intelligence that pointed to Iran. France, by contrast, is sending experts to help the Saudi investigators.
', '[]', '[]', 69, 1);
INSERT INTO "party" VALUES ('evt-hhm7hahe3kzfmqcz', 0, 0, 'act-342xmgfkgnfmn4gj');
INSERT INTO "party" VALUES ('evt-wjwdx64umm4uwv7k', 1, 0, 'act-342xmgfkgnfmn4gj');
INSERT INTO "party" VALUES ('evt-eor5d2tyqqql2wwm', 0, 0, 'act-52tmopqxpux72ln4');
INSERT INTO "party" VALUES ('evt-jxio3ptlrojzv5sc', 1, 0, 'act-52tmopqxpux72ln4');
INSERT INTO "party" VALUES ('evt-q5ec4jkzayoa23zc', 0, 1, 'act-52tmopqxpux72ln4');
INSERT INTO "party" VALUES ('evt-scrsmkc37ewx4pgp', 0, 0, 'act-52tmopqxpux72ln4');
INSERT INTO "party" VALUES ('evt-x7ivmihd52jqnyjf', 1, 0, 'act-52tmopqxpux72ln4');
INSERT INTO "party" VALUES ('evt-5gx3y5zc4laajwwt', 0, 0, 'act-5agxnbew3tug3fmx');
INSERT INTO "party" VALUES ('evt-ximkmwk4kjj3mpyi', 0, 0, 'act-5agxnbew3tug3fmx');
INSERT INTO "party" VALUES ('evt-q5ec4jkzayoa23zc', 0, 0, 'act-6gen25vdj7yw3s3n');
INSERT INTO "party" VALUES ('evt-a37d27kdgyoaliau', 0, 0, 'act-76uqg7setg4hqudh');
INSERT INTO "party" VALUES ('evt-ocjxun5cz2n6mfta', 0, 0, 'act-76uqg7setg4hqudh');
INSERT INTO "party" VALUES ('evt-pkzpjj6bx2h7ppml', 1, 0, 'act-76uqg7setg4hqudh');
INSERT INTO "party" VALUES ('evt-yahs64fqn5mvymea', 1, 0, 'act-76uqg7setg4hqudh');
INSERT INTO "party" VALUES ('evt-iioozol4hvpvtwvd', 0, 0, 'act-7cqtdrxuwo7ltygw');
INSERT INTO "party" VALUES ('evt-zzigg5wwnfivvdnr', 0, 0, 'act-7f7dlftqmseqthac');
INSERT INTO "party" VALUES ('evt-ds2wubnglpvr2pia', 0, 0, 'act-aaskhsqytw6bokaa');
INSERT INTO "party" VALUES ('evt-scrsmkc37ewx4pgp', 1, 0, 'act-bfoz3yrq5uplf6xp');
INSERT INTO "party" VALUES ('evt-swrkiumn4zm3f3pu', 1, 0, 'act-bfoz3yrq5uplf6xp');
INSERT INTO "party" VALUES ('evt-pkzpjj6bx2h7ppml', 0, 0, 'act-crbnah4tirxis24j');
INSERT INTO "party" VALUES ('evt-yahs64fqn5mvymea', 0, 0, 'act-crbnah4tirxis24j');
INSERT INTO "party" VALUES ('evt-eztvxjhld3srm7iu', 1, 0, 'act-euzuyx56kz6gxbuv');
INSERT INTO "party" VALUES ('evt-swrkiumn4zm3f3pu', 0, 0, 'act-euzuyx56kz6gxbuv');
INSERT INTO "party" VALUES ('evt-ux6xxcbqvepas5h2', 0, 0, 'act-h25zdvwncdah4og4');
INSERT INTO "party" VALUES ('evt-4pz5xibadlpc4o3z', 1, 0, 'act-ivag7p2gp7tmujim');
INSERT INTO "party" VALUES ('evt-qogendlaaqldc6h5', 0, 0, 'act-jogzuuf2jufizff4');
INSERT INTO "party" VALUES ('evt-vxrphcko6ivuagbp', 0, 0, 'act-jogzuuf2jufizff4');
INSERT INTO "party" VALUES ('evt-wjwdx64umm4uwv7k', 0, 0, 'act-jogzuuf2jufizff4');
INSERT INTO "party" VALUES ('evt-z7maqdase7xxx3e3', 0, 0, 'act-jogzuuf2jufizff4');
INSERT INTO "party" VALUES ('evt-ocjxun5cz2n6mfta', 1, 0, 'act-k2jd3mqw6b4ebe55');
INSERT INTO "party" VALUES ('evt-2l3ahqpjmkaf3ovl', 1, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-6dmsgepxcagetomv', 1, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-7oiuwi7dzs2wytat', 0, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-7xkf3keqw335uphd', 0, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-bhj4zry4nbmcploc', 0, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-ds2wubnglpvr2pia', 1, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-ge2hwkdeyxvhjnti', 1, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-iioozol4hvpvtwvd', 1, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-mkx6aze6dyc2xcij', 0, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-qe5n5vl2rimzx4zh', 1, 0, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-swrkiumn4zm3f3pu', 0, 1, 'act-l46vs36vz3anyl3a');
INSERT INTO "party" VALUES ('evt-hblsdva5wp2l7agf', 0, 0, 'act-ptk6ywwakhs5pfgi');
INSERT INTO "party" VALUES ('evt-jxio3ptlrojzv5sc', 0, 0, 'act-ptk6ywwakhs5pfgi');
INSERT INTO "party" VALUES ('evt-qogendlaaqldc6h5', 1, 0, 'act-ptk6ywwakhs5pfgi');
INSERT INTO "party" VALUES ('evt-vxrphcko6ivuagbp', 1, 0, 'act-ptk6ywwakhs5pfgi');
INSERT INTO "party" VALUES ('evt-z7maqdase7xxx3e3', 0, 1, 'act-ptk6ywwakhs5pfgi');
INSERT INTO "party" VALUES ('evt-ugiotrzv6y3hrzjk', 0, 0, 'act-qectm2b4omi2wwac');
INSERT INTO "party" VALUES ('evt-y3xyk4tnbtwgjmfw', 1, 0, 'act-qlwnqw2wnewuwokm');
INSERT INTO "party" VALUES ('evt-zbt2yws54hixn5jk', 0, 0, 'act-riayr2k34uxzvuji');
INSERT INTO "party" VALUES ('evt-hblsdva5wp2l7agf', 0, 1, 'act-rlp6e64i4q7i6beb');
INSERT INTO "party" VALUES ('evt-cshwzrxg4mhmlare', 0, 0, 'act-stfkv6yqdwszyagh');
INSERT INTO "party" VALUES ('evt-eztvxjhld3srm7iu', 0, 0, 'act-stfkv6yqdwszyagh');
INSERT INTO "party" VALUES ('evt-rdelewfsxp37357l', 0, 0, 'act-stfkv6yqdwszyagh');
INSERT INTO "party" VALUES ('evt-s5fnfen4qahz4bfz', 0, 0, 'act-stfkv6yqdwszyagh');
INSERT INTO "party" VALUES ('evt-2l3ahqpjmkaf3ovl', 0, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-34d64iq5sjr7xolt', 0, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-6dmsgepxcagetomv', 1, 1, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-7xkf3keqw335uphd', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-cshwzrxg4mhmlare', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-dtxkeaqcsrkpozoy', 0, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-ge2hwkdeyxvhjnti', 0, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-hhm7hahe3kzfmqcz', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-mkx6aze6dyc2xcij', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-pytr6ddl2nypvttl', 0, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-q5ec4jkzayoa23zc', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-qe5n5vl2rimzx4zh', 0, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-qicu65wibhdge74l', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-rdelewfsxp37357l', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-ugiotrzv6y3hrzjk', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-ux6xxcbqvepas5h2', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-x7ivmihd52jqnyjf', 0, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-zzigg5wwnfivvdnr', 1, 0, 'act-vrkzebfq3gpdmtux');
INSERT INTO "party" VALUES ('evt-odqfyxaqrhnq4l6e', 0, 0, 'act-xii4wdgmpmnwmpg2');
INSERT INTO "party" VALUES ('evt-odqfyxaqrhnq4l6e', 1, 0, 'act-xii4wdgmpmnwmpg2');
INSERT INTO "sentence" VALUES (1, 'doc-rbqcuefzxznteck5', 0, 66, 'US blames Iran for strikes on Saudi oil plants; Tehran denies role');
INSERT INTO "sentence" VALUES (2, 'doc-rbqcuefzxznteck5', 106, 350, 'Iran on Sunday dismissed U.S. charges that it was behind a drone and missile attack that knocked out about half of Saudi Arabia''s oil output, and a senior commander warned that American bases in the region were within range of Iranian missiles.');
INSERT INTO "sentence" VALUES (3, 'doc-rbqcuefzxznteck5', 352, 516, 'Yemen''s Houthi movement, which is aligned with Iran, claimed responsibility for Saturday''s pre-dawn strikes on the Abqaiq processing plant and the Khurais oilfield.');
INSERT INTO "sentence" VALUES (4, 'doc-rbqcuefzxznteck5', 517, 645, 'Its military spokesman, Yahya Saree, said that ten drones had been launched, and he threatened the kingdom with further attacks.');
INSERT INTO "sentence" VALUES (5, 'doc-rbqcuefzxznteck5', 647, 711, 'U.S. Secretary of State Mike Pompeo did not accept that account.');
INSERT INTO "sentence" VALUES (6, 'doc-rbqcuefzxznteck5', 712, 862, 'On Saturday he accused Tehran of an unprecedented assault on the world''s energy supply and said nothing indicated that the drones had come from Yemen.');
INSERT INTO "sentence" VALUES (7, 'doc-rbqcuefzxznteck5', 864, 957, 'Iranian Foreign Ministry spokesman Abbas Mousavi called the American accusations meaningless.');
INSERT INTO "sentence" VALUES (8, 'doc-rbqcuefzxznteck5', 958, 1134, 'Amirali Hajizadeh, who commands the aerospace force of the Revolutionary Guards, said that Iran had always been prepared for a full-scale war, although neither side wanted one.');
INSERT INTO "sentence" VALUES (9, 'doc-rbqcuefzxznteck5', 1136, 1250, 'Saudi Energy Minister Prince Abdulaziz bin Salman said the attack had cut production by 5.7 million barrels a day.');
INSERT INTO "sentence" VALUES (10, 'doc-rbqcuefzxznteck5', 1251, 1309, 'Nobody was hurt, according to the Saudi Interior Ministry.');
INSERT INTO "sentence" VALUES (11, 'doc-rbqcuefzxznteck5', 1310, 1481, 'Abqaiq, in the east of the country, is the largest plant of its kind in the world, and traders in London were bracing for a jump in prices when the markets open on Monday.');
INSERT INTO "sentence" VALUES (12, 'doc-rbqcuefzxznteck5', 1483, 1630, 'President Donald Trump telephoned Crown Prince Mohammed bin Salman on Saturday and offered support for the kingdom''s defense, the White House said.');
INSERT INTO "sentence" VALUES (13, 'doc-rbqcuefzxznteck5', 1631, 1753, 'The prince replied that Riyadh was able to confront what he described as terrorist aggression, Saudi state media reported.');
INSERT INTO "sentence" VALUES (14, 'doc-rbqcuefzxznteck5', 1755, 1887, 'The Saudi-led coalition, which has fought the Houthis in Yemen since 2015, said it was investigating who had carried out the attack.');
INSERT INTO "sentence" VALUES (15, 'doc-rbqcuefzxznteck5', 1888, 1962, 'United Nations envoy Martin Griffiths urged all parties to show restraint.');
INSERT INTO "sentence" VALUES (16, 'doc-vsvldjqu3oxxq7me', 0, 67, 'Tehran: We had no part in Aramco strikes and will answer any attack');
INSERT INTO "sentence" VALUES (17, 'doc-vsvldjqu3oxxq7me', 69, 118, 'Alborz Evening Post – Thursday, 19 September 2019');
INSERT INTO "sentence" VALUES (18, 'doc-vsvldjqu3oxxq7me', 120, 379, 'In a note delivered through the Swiss embassy on Monday, Iran formally denied any role in last Saturday''s attack on two Saudi oil installations and warned Washington that it would respond at once to any military action, the Foreign Ministry said on Wednesday.');
INSERT INTO "sentence" VALUES (19, 'doc-vsvldjqu3oxxq7me', 380, 446, 'Switzerland represents American interests in the Islamic Republic.');
INSERT INTO "sentence" VALUES (20, 'doc-vsvldjqu3oxxq7me', 448, 600, 'In Riyadh, Saudi military spokesman Turki al-Malki on Wednesday displayed debris that he described as the remains of Iranian drones and cruise missiles.');
INSERT INTO "sentence" VALUES (21, 'doc-vsvldjqu3oxxq7me', 601, 724, 'Twenty-five of them had been fired from the north, he said, and he called the operation "unquestionably sponsored by Iran".');
INSERT INTO "sentence" VALUES (22, 'doc-vsvldjqu3oxxq7me', 725, 780, 'He did not say from which place they had been launched.');
INSERT INTO "sentence" VALUES (23, 'doc-vsvldjqu3oxxq7me', 781, 913, 'The exhibits, which included a scorched engine and a wing in the shape of a triangle, were laid out on long tables under neon light.');
INSERT INTO "sentence" VALUES (24, 'doc-vsvldjqu3oxxq7me', 915, 1056, 'US Secretary of State Mike Pompeo, who flew to Jeddah the same day for talks with Crown Prince Mohammed bin Salman, spoke of an "act of war".');
INSERT INTO "sentence" VALUES (25, 'doc-vsvldjqu3oxxq7me', 1057, 1134, 'President Donald Trump ordered his Treasury to tighten the sanctions on Iran.');
INSERT INTO "sentence" VALUES (26, 'doc-vsvldjqu3oxxq7me', 1136, 1282, 'Foreign Minister Mohammad Javad Zarif accused the Americans of deceit and said on Thursday that a strike on his country would lead to all-out war.');
INSERT INTO "sentence" VALUES (27, 'doc-vsvldjqu3oxxq7me', 1283, 1435, 'President Hassan Rouhani told his cabinet that the Yemeni people had merely defended themselves after years of bombing by Saudi Arabia and its partners.');
INSERT INTO "sentence" VALUES (28, 'doc-vsvldjqu3oxxq7me', 1437, 1511, 'The Houthis, for their part, insisted that the operation was theirs alone.');
INSERT INTO "sentence" VALUES (29, 'doc-vsvldjqu3oxxq7me', 1512, 1642, 'Their spokesman, Yahya Saree, threatened on Wednesday that the United Arab Emirates would be next if it did not pull out of Yemen.');
INSERT INTO "sentence" VALUES (30, 'doc-vsvldjqu3oxxq7me', 1644, 1690, 'Not all of Washington''s friends are persuaded.');
INSERT INTO "sentence" VALUES (31, 'doc-vsvldjqu3oxxq7me', 1691, 1782, 'Japan''s defence minister, Taro Kono, said he had seen no intelligence that pointed to Iran.');
INSERT INTO "sentence" VALUES (32, 'doc-vsvldjqu3oxxq7me', 1783, 1855, 'France, by contrast, is sending experts to help the Saudi investigators.');
INSERT INTO "shingle" VALUES (125327182533274132, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (244319046803742356, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (255162231062266088, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (394217188532922804, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (399570222966135948, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (425783309005102668, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (469508284283371016, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (682820392923192644, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (738106372242594800, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (837492460604479244, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (849316401599276520, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (892357302569814392, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (1047580281422116848, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (1077107138020422076, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (1283842715712022216, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (1843890822356876804, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (1930396295313208648, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2090693979804465696, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2206656141791466440, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2235652229274625476, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2304624542914093796, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2446035330111613544, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2510266415169842364, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2593200832883258008, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2819287402164511488, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (2914811452205765008, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3024765421993641328, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3170582462902095096, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3235962949111476092, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3295437779697352016, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3497193823222848316, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3517634783774306264, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3530066396241243004, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3585762634469692348, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3611748099742633288, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3684168278157838380, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3827270011041650652, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3940539008457845176, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3992261607243391092, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (3998866611153427592, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4093093255529512712, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4171611942126833372, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4201039057174627148, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4231121090984668976, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4247656230620724864, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4484582212679176120, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4529827754909347976, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4623051440180601984, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4629963986858076064, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4921010562936899728, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (4975281615249691632, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5020937898094438240, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5109643935234493952, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5156609745430964324, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5329302116851668748, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5377405373227382616, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5530359004606039840, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5568423514462484276, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5750482373594242932, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (5867265999055440976, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6013383451645774260, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6018668998261846732, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6051533080131079752, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6228517171421583708, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6391208514615232076, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6474663524031425756, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6507123377576707216, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6576465791772345280, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6626312872755848436, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6677981507992817668, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6827644436063860032, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (6868909518752124672, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7011490964963524388, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7031855847571816588, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7103572337337087208, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7198849439636127984, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7395693043417931872, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7513937840634469920, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7550444201780035740, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7667724718885493888, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7863612764653871844, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (7990958241234675504, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8063381189931794548, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8358258744846938888, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8380522867037654016, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8425054372863212428, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8485588627075993688, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8657506088742316100, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8685979039299551116, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8791275098561158664, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8826343473727797028, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8838440126184017660, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (8988679390462407088, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (9144586706854683908, 'doc-rbqcuefzxznteck5');
INSERT INTO "shingle" VALUES (41419554728552812, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (198747752758945552, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (213356306132555116, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (244674863660667484, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (288511325380233972, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (448947351081514712, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (456424628120859700, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (708563020285962104, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (821120184453204000, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1021463778523063692, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1091925883923116960, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1218638384672353412, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1244709158045279064, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1407531034018999764, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1428996241579841368, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1574365150859746580, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1843483627097599544, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1844930271575106600, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1920574469346946836, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (1994603146065788652, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (2045985687828579328, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (2253762273890057244, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (2531757083655614076, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (2796517607718911328, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (2850012153832351872, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (2856527836212798656, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (2864857771273153744, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3195331792078352056, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3291194455534722504, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3321008782705254772, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3633156039390032324, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3710668306046050088, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3948563013434736480, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3954983329699421952, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3992261607243391092, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (3992333961303129904, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (4257142413664579840, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (4673314370719755712, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (4739960757287428428, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (4993035201839549636, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (5255327150199463128, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (5410555953660188176, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (5411524192435611204, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (5503268396735138048, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (5770107646985286548, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (5994195465860482316, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (6187449924764463736, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (6658858847837394540, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (6677198937571994368, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (6724318046474884388, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (6770039188150223352, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (6773898693568207816, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (7193757781728864884, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (7234026685545055076, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (7308663872029872612, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (7357143331362638688, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (7553698932765566168, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8061051241157852344, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8073450214583569116, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8146305331524330260, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8462581563892706124, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8529889027034147572, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8562137123484821880, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8651611265963339460, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8686946441419795648, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8756837778937608132, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (8890677156041623948, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (9084092689451625388, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "shingle" VALUES (9157647400898180384, 'doc-vsvldjqu3oxxq7me');
INSERT INTO "entity" VALUES ('ent-qdf7uq5f3auo6exm', 'doc-rbqcuefzxznteck5', 'known:iso:US', 'United States', 'state', '["US", "U.S.", "American"]', 'iso:US', NULL, 'US', NULL);
INSERT INTO "entity" VALUES ('ent-jsedmdm2bpuv3w7g', 'doc-rbqcuefzxznteck5', 'known:iso:IR', 'Iran', 'state', '["Tehran", "Iranian"]', 'iso:IR', NULL, 'IR', NULL);
INSERT INTO "entity" VALUES ('ent-kc3i5kmopdk5uxrp', 'doc-rbqcuefzxznteck5', 'known:iso:SA', 'Saudi Arabia', 'state', '["Saudi", "Riyadh"]', 'iso:SA', NULL, 'SA', NULL);
INSERT INTO "entity" VALUES ('ent-s6kqstwrf6c32t4u', 'doc-rbqcuefzxznteck5', 'known:iso:YE', 'Yemen', 'state', '[]', 'iso:YE', NULL, 'YE', NULL);
INSERT INTO "entity" VALUES ('ent-uwiyjs5op7g2syga', 'doc-rbqcuefzxznteck5', 'known:houthis', 'Houthis', 'group', '["Houthi movement"]', 'houthis', NULL, 'YE', NULL);
INSERT INTO "entity" VALUES ('ent-h5tw2dpoqw3byixj', 'doc-rbqcuefzxznteck5', 'body:aabiqq', 'Abqaiq', 'organisation', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-34woof57qtcinkaf', 'doc-rbqcuefzxznteck5', 'body:khurais oilfield', 'Khurais oilfield', 'place', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-6vpobwqhbwzztwhs', 'doc-rbqcuefzxznteck5', 'person:sr', 'Yahya Saree', 'person', '[]', NULL, 'military spokesman', NULL, NULL);
INSERT INTO "entity" VALUES ('ent-hpoatypxpedhbifb', 'doc-rbqcuefzxznteck5', 'body:aestt', 'State', 'organisation', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-qrw36sweprfsgkwq', 'doc-rbqcuefzxznteck5', 'person:pmp', 'Mike Pompeo', 'person', '[]', NULL, 'secretary of United States', 'US', 'ent-qdf7uq5f3auo6exm');
INSERT INTO "entity" VALUES ('ent-dzgidtanfo4rxt2b', 'doc-rbqcuefzxznteck5', 'body:fim', 'Iranian Foreign Ministry', 'organisation', '[]', NULL, NULL, 'IR', NULL);
INSERT INTO "entity" VALUES ('ent-rjetuhbssn3fvhm4', 'doc-rbqcuefzxznteck5', 'person:msf', 'Abbas Mousavi', 'person', '[]', NULL, 'spokesman of Iranian Foreign Ministry', 'IR', 'ent-dzgidtanfo4rxt2b');
INSERT INTO "entity" VALUES ('ent-otvy3sgmak5wmn7f', 'doc-rbqcuefzxznteck5', 'person:hksd', 'Amirali Hajizadeh', 'person', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-jhnjocca7zxywkfa', 'doc-rbqcuefzxznteck5', 'known:irgc', 'Islamic Revolutionary Guard Corps', 'organisation', '["Revolutionary Guards"]', 'irgc', NULL, 'IR', 'ent-jsedmdm2bpuv3w7g');
INSERT INTO "entity" VALUES ('ent-cxtvdlo235uz6rn4', 'doc-rbqcuefzxznteck5', 'person:slmn', 'Abdulaziz bin Salman', 'person', '[]', NULL, 'energy minister prince of Saudi Arabia', 'SA', 'ent-kc3i5kmopdk5uxrp');
INSERT INTO "entity" VALUES ('ent-l6y7ppu2hckcqzxg', 'doc-rbqcuefzxznteck5', 'body:ims', 'Saudi Interior Ministry', 'organisation', '[]', NULL, NULL, 'SA', NULL);
INSERT INTO "entity" VALUES ('ent-pibzik2sbvvgjyfv', 'doc-rbqcuefzxznteck5', 'known:iso:GB', 'United Kingdom', 'state', '["London"]', 'iso:GB', NULL, 'GB', NULL);
INSERT INTO "entity" VALUES ('ent-7vdwl2c5l5bsvipp', 'doc-rbqcuefzxznteck5', 'person:trmp', 'Donald Trump', 'person', '[]', NULL, 'president', NULL, NULL);
INSERT INTO "entity" VALUES ('ent-iocuhpmnr4asmyas', 'doc-rbqcuefzxznteck5', 'person:slmn', 'Mohammed bin Salman', 'person', '[]', NULL, 'crown prince', NULL, NULL);
INSERT INTO "entity" VALUES ('ent-ymtqew2uzmxeoucv', 'doc-rbqcuefzxznteck5', 'known:white-house', 'White House', 'organisation', '[]', 'white-house', NULL, 'US', 'ent-qdf7uq5f3auo6exm');
INSERT INTO "entity" VALUES ('ent-73pphjkgw3qzwd2m', 'doc-rbqcuefzxznteck5', 'known:saudi-led-coalition', 'Saudi-led coalition', 'organisation', '[]', 'saudi-led-coalition', NULL, 'SA', NULL);
INSERT INTO "entity" VALUES ('ent-umtmag5vugnbqj4k', 'doc-rbqcuefzxznteck5', 'known:un', 'United Nations', 'organisation', '[]', 'un', NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-powix5zr7r7kja5p', 'doc-rbqcuefzxznteck5', 'person:krfts', 'Martin Griffiths', 'person', '[]', NULL, 'envoy of United Nations', NULL, 'ent-umtmag5vugnbqj4k');
INSERT INTO "entity" VALUES ('ent-xwwkq4ouo4niksu4', 'doc-rbqcuefzxznteck5', NULL, 'senior commander', 'generic', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-s7jvdfveblnpwohq', 'doc-rbqcuefzxznteck5', NULL, 'drones', 'generic', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-du3tknh3jk6w36ya', 'doc-rbqcuefzxznteck5', NULL, 'side', 'generic', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-unkq3clqd3kbwsmv', 'doc-rbqcuefzxznteck5', NULL, 'traders', 'generic', '[]', NULL, NULL, 'GB', 'ent-pibzik2sbvvgjyfv');
INSERT INTO "entity" VALUES ('ent-eioxcptxp7mmgpq4', 'doc-rbqcuefzxznteck5', NULL, 'Saudi state media', 'generic', '[]', NULL, NULL, 'SA', 'ent-kc3i5kmopdk5uxrp');
INSERT INTO "entity" VALUES ('ent-uiztpngs5nnpeedc', 'doc-rbqcuefzxznteck5', NULL, 'parties', 'generic', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-mw5jj2eplzznjmmg', 'doc-vsvldjqu3oxxq7me', 'known:iso:IR', 'Iran', 'state', '["Tehran", "Islamic Republic", "Iranian"]', 'iso:IR', NULL, 'IR', NULL);
INSERT INTO "entity" VALUES ('ent-3h74b5cepocxmedn', 'doc-vsvldjqu3oxxq7me', 'known:saudi-aramco', 'Saudi Aramco', 'organisation', '["Aramco"]', 'saudi-aramco', NULL, 'SA', NULL);
INSERT INTO "entity" VALUES ('ent-mo4grqqvl3oa2oez', 'doc-vsvldjqu3oxxq7me', 'known:iso:CH', 'Switzerland', 'state', '["Swiss"]', 'iso:CH', NULL, 'CH', NULL);
INSERT INTO "entity" VALUES ('ent-gnaifyxmd5foixrm', 'doc-vsvldjqu3oxxq7me', 'known:iso:SA', 'Saudi Arabia', 'state', '["Saudi", "Riyadh"]', 'iso:SA', NULL, 'SA', NULL);
INSERT INTO "entity" VALUES ('ent-cxalb4bno26vfpwr', 'doc-vsvldjqu3oxxq7me', 'known:iso:US', 'United States', 'state', '["Washington", "American", "US"]', 'iso:US', NULL, 'US', NULL);
INSERT INTO "entity" VALUES ('ent-q2wl275ak6ymtwaz', 'doc-vsvldjqu3oxxq7me', 'body:foreign ministry', 'Foreign Ministry', 'organisation', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-jb7wtetb7zzjfo3k', 'doc-vsvldjqu3oxxq7me', 'person:mlk', 'Turki al-Malki', 'person', '[]', NULL, 'military spokesman of Saudi Arabia', 'SA', 'ent-gnaifyxmd5foixrm');
INSERT INTO "entity" VALUES ('ent-eebiyw5suvhad3pz', 'doc-vsvldjqu3oxxq7me', 'body:aestt', 'State', 'organisation', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-3pqf5blrkddph4pd', 'doc-vsvldjqu3oxxq7me', 'person:pmp', 'Mike Pompeo', 'person', '[]', NULL, 'secretary of United States', 'US', 'ent-cxalb4bno26vfpwr');
INSERT INTO "entity" VALUES ('ent-lch2sfjya4cjutci', 'doc-vsvldjqu3oxxq7me', 'body:addehj', 'Jeddah', 'place', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-kfid5qo5gdpdxm2g', 'doc-vsvldjqu3oxxq7me', 'person:slmn', 'Mohammed bin Salman', 'person', '[]', NULL, 'crown prince', NULL, NULL);
INSERT INTO "entity" VALUES ('ent-o4fwfp575e2ljgq5', 'doc-vsvldjqu3oxxq7me', 'person:trmp', 'Donald Trump', 'person', '[]', NULL, 'president', NULL, NULL);
INSERT INTO "entity" VALUES ('ent-mlb7n7ivgugswbts', 'doc-vsvldjqu3oxxq7me', 'body:treasury', 'Treasury', 'organisation', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-k76rorprbbfnc3pr', 'doc-vsvldjqu3oxxq7me', 'person:srf', 'Mohammad Javad Zarif', 'person', '[]', NULL, 'foreign minister', NULL, NULL);
INSERT INTO "entity" VALUES ('ent-c5ntiqx2ywsoxmsz', 'doc-vsvldjqu3oxxq7me', 'body:americans', 'Americans', 'group', '[]', NULL, NULL, 'US', NULL);
INSERT INTO "entity" VALUES ('ent-blugilixop5vwuom', 'doc-vsvldjqu3oxxq7me', 'person:rn', 'Hassan Rouhani', 'person', '[]', NULL, 'president', NULL, NULL);
INSERT INTO "entity" VALUES ('ent-kjy2lgsxes25u3tr', 'doc-vsvldjqu3oxxq7me', 'known:iso:YE', 'Yemen', 'state', '["Yemeni"]', 'iso:YE', NULL, 'YE', NULL);
INSERT INTO "entity" VALUES ('ent-7mvbxsjn2cz7i5qe', 'doc-vsvldjqu3oxxq7me', 'known:houthis', 'Houthis', 'group', '[]', 'houthis', NULL, 'YE', NULL);
INSERT INTO "entity" VALUES ('ent-nbvfmgrwieq5fuh6', 'doc-vsvldjqu3oxxq7me', 'person:sr', 'Yahya Saree', 'person', '[]', NULL, 'spokesman', NULL, NULL);
INSERT INTO "entity" VALUES ('ent-fzodwbpxelit437k', 'doc-vsvldjqu3oxxq7me', 'known:iso:AE', 'United Arab Emirates', 'state', '[]', 'iso:AE', NULL, 'AE', NULL);
INSERT INTO "entity" VALUES ('ent-v6hqfohlttpccw3w', 'doc-vsvldjqu3oxxq7me', 'known:iso:JP', 'Japan', 'state', '[]', 'iso:JP', NULL, 'JP', NULL);
INSERT INTO "entity" VALUES ('ent-f7e4454qezdlxlcd', 'doc-vsvldjqu3oxxq7me', 'person:kn', 'Taro Kono', 'person', '[]', NULL, 'defence minister of Japan', 'JP', 'ent-v6hqfohlttpccw3w');
INSERT INTO "entity" VALUES ('ent-3tiplfdeaprbqeys', 'doc-vsvldjqu3oxxq7me', 'known:iso:FR', 'France', 'state', '[]', 'iso:FR', NULL, 'FR', NULL);
INSERT INTO "entity" VALUES ('ent-jdlsidnklpvxadh3', 'doc-vsvldjqu3oxxq7me', 'body:drones iranian', 'Iranian drones', 'organisation', '[]', NULL, NULL, 'IR', 'ent-mw5jj2eplzznjmmg');
INSERT INTO "entity" VALUES ('ent-7lykzaku6qagjp6h', 'doc-vsvldjqu3oxxq7me', NULL, 'wing', 'generic', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-6ihvyeifcwzfvfha', 'doc-vsvldjqu3oxxq7me', NULL, 'country', 'generic', '[]', NULL, NULL, NULL, 'ent-k76rorprbbfnc3pr');
INSERT INTO "entity" VALUES ('ent-7gxlru47qi55wylz', 'doc-vsvldjqu3oxxq7me', 'body:cabinet rouhani', 'Rouhani cabinet', 'organisation', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-2awmeogocxddhpaz', 'doc-vsvldjqu3oxxq7me', NULL, 'Yemeni people', 'generic', '[]', NULL, NULL, 'YE', 'ent-kjy2lgsxes25u3tr');
INSERT INTO "entity" VALUES ('ent-konvonccypa3r43h', 'doc-vsvldjqu3oxxq7me', NULL, 'partners', 'generic', '[]', NULL, NULL, 'SA', 'ent-gnaifyxmd5foixrm');
INSERT INTO "entity" VALUES ('ent-z3fr4gucdl226jdd', 'doc-vsvldjqu3oxxq7me', NULL, 'Washington''s friends', 'generic', '[]', NULL, NULL, 'US', 'ent-cxalb4bno26vfpwr');
INSERT INTO "entity" VALUES ('ent-vcf6ys5b5fbnvz42', 'doc-vsvldjqu3oxxq7me', NULL, 'experts', 'generic', '[]', NULL, NULL, NULL, NULL);
INSERT INTO "entity" VALUES ('ent-jjaobfmhzremgv25', 'doc-vsvldjqu3oxxq7me', NULL, 'Saudi investigators', 'generic', '[]', NULL, NULL, 'SA', 'ent-gnaifyxmd5foixrm');
INSERT INTO "claim" VALUES ('clm-kfgwiujpmvwhmx6z', 'doc-rbqcuefzxznteck5', '2019-09-15', 0, 66, 3, 9, 'ACCUSE', 'allege', '["economic", "resource"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'negated', 0.69, 'core 2');
INSERT INTO "claim" VALUES ('clm-rppbxufz4e6apvos', 'doc-rbqcuefzxznteck5', '2019-09-15', 0, 66, 19, 26, 'ASSAULT', NULL, '["economic", "resource"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Iran', 'IR', 32.6, 54.3, 130758, 10, 14, 'asserted', 0.94, 'core 2');
INSERT INTO "claim" VALUES ('clm-kfpm5imz6wcesol7', 'doc-rbqcuefzxznteck5', '2019-09-15', 0, 66, 55, 61, 'REJECT', NULL, '["economic", "resource"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.92, 'core 2');
INSERT INTO "claim" VALUES ('clm-vurqwtuxdkkbcjar', 'doc-rbqcuefzxznteck5', '2019-09-15', 106, 350, 121, 130, 'REJECT', NULL, '["military", "economic", "resource", "legal"]', '2019-09-15', '2019-09-15', 'day', 114, 120, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.79, 'core 2');
INSERT INTO "claim" VALUES ('clm-zmnc76zmcktpi2l4', 'doc-rbqcuefzxznteck5', '2019-09-15', 106, 350, 136, 143, 'ACCUSE', 'allege', '["military", "economic", "resource", "legal"]', '2019-09-15', '2019-09-15', 'day', 114, 120, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-gb2si3hd5k73l3gh', 'doc-rbqcuefzxznteck5', '2019-09-15', 106, 350, 183, 189, 'ASSAULT', NULL, '["military", "economic", "resource", "legal"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.97, 'core 2');
INSERT INTO "claim" VALUES ('clm-dsnxh7wincahu4j4', 'doc-rbqcuefzxznteck5', '2019-09-15', 106, 350, 271, 277, 'THREATEN', NULL, '["military", "economic", "resource", "legal"]', '2019-09-15', '2019-09-15', 'day', 114, 120, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.63, 'core 2');
INSERT INTO "claim" VALUES ('clm-kqgenfbpde5rpbru', 'doc-rbqcuefzxznteck5', '2019-09-15', 352, 516, 386, 393, 'ally_of', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.76, 'rules 3');
INSERT INTO "claim" VALUES ('clm-ekn2qwypaeeg45qy', 'doc-rbqcuefzxznteck5', '2019-09-15', 352, 516, 452, 459, 'ASSAULT', NULL, '[]', '2019-09-14', '2019-09-14', 'day', 432, 440, 'weekday up to publication', 'Abqaiq', 'SA', 25.93, 49.67, 107312, 467, 473, 'asserted', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-ix5hxua3mmxvrkjn', 'doc-rbqcuefzxznteck5', '2019-09-15', 517, 645, 584, 592, 'ASSAULT', 'heavy-weapons', '["military"]', '2019-09-14', '2019-09-14', 'day', 432, 440, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.62, 'core 2');
INSERT INTO "claim" VALUES ('clm-y23gdfl6hxogx3z4', 'doc-rbqcuefzxznteck5', '2019-09-15', 517, 645, 601, 611, 'THREATEN', NULL, '["military"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.89, 'core 2');
INSERT INTO "claim" VALUES ('clm-7aopuhkf5m2i3pq4', 'doc-rbqcuefzxznteck5', '2019-09-15', 517, 645, 637, 644, 'ASSAULT', NULL, '["military"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Iran', 'IR', 32.6, 54.3, 130758, 399, 403, 'planned', 0.71, 'core 2');
INSERT INTO "claim" VALUES ('clm-6x4gboem7tvhb35j', 'doc-rbqcuefzxznteck5', '2019-09-15', 647, 711, 652, 661, 'member_of', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.74, 'rules 3');
INSERT INTO "claim" VALUES ('clm-flp4shkpfsdlri7i', 'doc-rbqcuefzxznteck5', '2019-09-15', 712, 862, 727, 734, 'ACCUSE', 'allege', '["military", "resource"]', '2019-09-14', '2019-09-14', 'day', 715, 723, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-oqsllg6q7qc5eqmh', 'doc-rbqcuefzxznteck5', '2019-09-15', 712, 862, 762, 769, 'ASSAULT', NULL, '["military", "resource"]', '2019-09-14', '2019-09-14', 'day', 715, 723, 'weekday up to publication', 'Yemen', 'YE', 15.9, 47.6, 69543, 856, 861, 'possible', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-j5gzbd3x7nnpeazc', 'doc-rbqcuefzxznteck5', '2019-09-15', 864, 957, 889, 898, 'member_of', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.74, 'rules 3');
INSERT INTO "claim" VALUES ('clm-vld7i56zqnks7zmp', 'doc-rbqcuefzxznteck5', '2019-09-15', 864, 957, 913, 919, 'ACCUSE', 'disapprove', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.95, 'core 2');
INSERT INTO "claim" VALUES ('clm-uqrfa5taynzui5ke', 'doc-rbqcuefzxznteck5', '2019-09-15', 864, 957, 933, 944, 'ACCUSE', 'allege', '[]', '2019-09-14', '2019-09-14', 'day', 715, 723, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.85, 'core 2');
INSERT INTO "claim" VALUES ('clm-qswbkjr7bq77r2nk', 'doc-rbqcuefzxznteck5', '2019-09-15', 958, 1134, 981, 989, 'leads', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.7, 'rules 3');
INSERT INTO "claim" VALUES ('clm-racenzejeb3nw3dz', 'doc-rbqcuefzxznteck5', '2019-09-15', 958, 1134, 1096, 1099, 'ASSAULT', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, 'Yemen', 'YE', 15.9, 47.6, 69543, 856, 861, 'planned', 0.88, 'core 2');
INSERT INTO "claim" VALUES ('clm-pcdrdut3rxeudjpc', 'doc-rbqcuefzxznteck5', '2019-09-15', 958, 1134, 1123, 1129, 'ACCUSE', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'negated', 0.37, 'core 2');
INSERT INTO "claim" VALUES ('clm-u4wo6nzdixhxbz5d', 'doc-rbqcuefzxznteck5', '2019-09-15', 1136, 1250, 1142, 1164, 'member_of', NULL, '["diplomatic", "resource"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.74, 'rules 3');
INSERT INTO "claim" VALUES ('clm-awy354mivs6plbfm', 'doc-rbqcuefzxznteck5', '2019-09-15', 1136, 1250, 1195, 1201, 'ASSAULT', NULL, '["diplomatic", "resource"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Yemen', 'YE', 15.9, 47.6, 69543, 856, 861, 'asserted', 0.95, 'core 2');
INSERT INTO "claim" VALUES ('clm-orcgnrwybd2ommwi', 'doc-rbqcuefzxznteck5', '2019-09-15', 1136, 1250, 1206, 1209, 'ASSAULT', NULL, '["diplomatic", "resource"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Yemen', 'YE', 15.9, 47.6, 69543, 856, 861, 'asserted', 0.37, 'core 2');
INSERT INTO "claim" VALUES ('clm-olg7gjghxmlhnkiz', 'doc-rbqcuefzxznteck5', '2019-09-15', 1483, 1630, 1506, 1516, 'CONSULT', 'phone', '[]', '2019-09-14', '2019-09-14', 'day', 1553, 1561, 'weekday up to publication', 'London', 'GB', 51.51, -0.13, 2643743, 1408, 1414, 'asserted', 0.6, 'core 2');
INSERT INTO "claim" VALUES ('clm-tmdmrizrs52ma6oo', 'doc-rbqcuefzxznteck5', '2019-09-15', 1483, 1630, 1566, 1573, 'AGREE', NULL, '[]', '2019-09-14', '2019-09-14', 'day', 1553, 1561, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.81, 'core 2');
INSERT INTO "claim" VALUES ('clm-wlqxd33dlfnye7tz', 'doc-rbqcuefzxznteck5', '2019-09-15', 1483, 1630, 1574, 1581, 'SUPPORT', NULL, '[]', '2019-09-14', '2019-09-14', 'day', 1553, 1561, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.61, 'core 2');
INSERT INTO "claim" VALUES ('clm-e257vzdu3pznvffo', 'doc-rbqcuefzxznteck5', '2019-09-15', 1631, 1753, 1674, 1682, 'ACCUSE', NULL, '["terrorism"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.58, 'core 2');
INSERT INTO "claim" VALUES ('clm-bzpvroo3kmpy6nrz', 'doc-rbqcuefzxznteck5', '2019-09-15', 1631, 1753, 1691, 1700, 'ACCUSE', 'disapprove', '["terrorism"]', '2019-09-14', '2019-09-14', 'day', 1553, 1561, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.96, 'core 2');
INSERT INTO "claim" VALUES ('clm-f5nvagqime5fl5p5', 'doc-rbqcuefzxznteck5', '2019-09-15', 1631, 1753, 1714, 1724, 'ASSAULT', NULL, '["terrorism"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.58, 'core 2');
INSERT INTO "claim" VALUES ('clm-sd3sdz3mcrxfrr47', 'doc-rbqcuefzxznteck5', '2019-09-15', 1755, 1887, 1759, 1768, 'leads', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.7, 'rules 3');
INSERT INTO "claim" VALUES ('clm-ygah27dnxgul7zuv', 'doc-rbqcuefzxznteck5', '2019-09-15', 1755, 1887, 1790, 1796, 'ASSAULT', NULL, '[]', '2015-01-01', '2019-09-15', 'open', 1818, 1828, 'since; year', 'Yemen', 'YE', 15.9, 47.6, 69543, 1812, 1817, 'asserted', 0.96, 'core 2');
INSERT INTO "claim" VALUES ('clm-qhh4rsh7esj5fctx', 'doc-rbqcuefzxznteck5', '2019-09-15', 1755, 1887, 1842, 1855, 'ACCUSE', 'investigate', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-kthxjp2bu4zhhi6m', 'doc-rbqcuefzxznteck5', '2019-09-15', 1755, 1887, 1880, 1886, 'ASSAULT', NULL, '[]', '2015-01-01', '2019-09-15', 'open', 1818, 1828, 'since; year', 'Yemen', 'YE', 15.9, 47.6, 69543, 1812, 1817, 'asserted', 0.96, 'core 2');
INSERT INTO "claim" VALUES ('clm-zdfksg25rnvgpv5o', 'doc-rbqcuefzxznteck5', '2019-09-15', 1888, 1962, 1903, 1908, 'member_of', NULL, '["diplomatic"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.74, 'rules 3');
INSERT INTO "claim" VALUES ('clm-6hcg5mchtfb2phib', 'doc-rbqcuefzxznteck5', '2019-09-15', 1888, 1962, 1926, 1931, 'REQUEST', NULL, '["diplomatic"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-umvuca6efuk7h7py', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 0, 67, 33, 40, 'ASSAULT', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.96, 'core 2');
INSERT INTO "claim" VALUES ('clm-bmmrxokrrrj4u3xj', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 0, 67, 61, 67, 'ASSAULT', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, 'Tehran', 'IR', 35.69, 51.42, 112931, 0, 6, 'possible', 0.84, 'core 2');
INSERT INTO "claim" VALUES ('clm-det7iyfhx2o25wbn', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 120, 379, 191, 197, 'REJECT', NULL, '["diplomatic", "military", "economic", "resource"]', '2019-09-16', '2019-09-16', 'day', 169, 175, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.95, 'core 2');
INSERT INTO "claim" VALUES ('clm-iiinftjaz2dcqrg5', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 120, 379, 226, 232, 'ASSAULT', NULL, '["diplomatic", "military", "economic", "resource"]', '2019-09-14', '2019-09-14', 'day', 210, 223, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.97, 'core 2');
INSERT INTO "claim" VALUES ('clm-qkeg5lvzanawggp3', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 120, 379, 268, 274, 'THREATEN', NULL, '["diplomatic", "military", "economic", "resource"]', '2019-09-16', '2019-09-16', 'day', 169, 175, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.79, 'core 2');
INSERT INTO "claim" VALUES ('clm-zyeozwtwxmg7uaqr', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 120, 379, 332, 338, 'ASSAULT', NULL, '["diplomatic", "military", "economic", "resource"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'possible', 0.83, 'core 2');
INSERT INTO "claim" VALUES ('clm-4g7yewxwmg6r5o3y', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 448, 600, 465, 483, 'member_of', NULL, '["military"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.74, 'rules 3');
INSERT INTO "claim" VALUES ('clm-diyrwz3eg5gw7ip6', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 448, 600, 537, 546, 'ACCUSE', 'disapprove', '["military"]', '2019-09-18', '2019-09-18', 'day', 502, 511, 'weekday up to publication', 'Riyadh', 'SA', 24.69, 46.72, 108410, 451, 457, 'asserted', 0.71, 'core 2');
INSERT INTO "claim" VALUES ('clm-sbsv6aqiijb7pklh', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 601, 724, 630, 635, 'ASSAULT', 'firearms', '[]', '2019-09-18', '2019-09-18', 'day', 502, 511, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.93, 'core 2');
INSERT INTO "claim" VALUES ('clm-goo3thxacsfvnk3w', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 601, 724, 679, 688, 'ASSAULT', NULL, '[]', '2019-09-14', '2019-09-14', 'day', 210, 223, 'weekday up to publication', 'Jeddah', 'SA', 21.49, 39.19, 105343, 962, 968, 'asserted', 0.68, 'core 2');
INSERT INTO "claim" VALUES ('clm-lzzjsegmthqf5jqt', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 601, 724, 705, 714, 'backs', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.73, 'rules 3');
INSERT INTO "claim" VALUES ('clm-arfvgdwgyz7e3wqy', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 915, 1056, 918, 927, 'member_of', NULL, '["diplomatic"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.74, 'rules 3');
INSERT INTO "claim" VALUES ('clm-xizvtpqs5lp7u6cj', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 915, 1056, 986, 991, 'CONSULT', NULL, '["diplomatic"]', '2019-09-18', '2019-09-18', 'day', 969, 981, 'day told before', 'Jeddah', 'SA', 21.49, 39.19, 105343, 962, 968, 'asserted', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-ap6rnxxtza445cvy', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 915, 1056, 1051, 1054, 'ASSAULT', NULL, '["diplomatic"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Jeddah', 'SA', 21.49, 39.19, 105343, 962, 968, 'asserted', 0.62, 'core 2');
INSERT INTO "claim" VALUES ('clm-dr2wj2xju6c627cj', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1057, 1134, 1080, 1087, 'REQUEST', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-ugdcqxz2pann3cbj', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1057, 1134, 1116, 1125, 'SANCTION', NULL, '[]', '2019-09-18', '2019-09-18', 'day', 969, 981, 'day told before', 'Iran', 'IR', 32.6, 54.3, 130758, 1129, 1133, 'asserted', 0.83, 'core 2');
INSERT INTO "claim" VALUES ('clm-ufyc3wjvdivtrt34', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1136, 1282, 1174, 1181, 'ACCUSE', 'allege', '["diplomatic"]', '2019-09-19', '2019-09-19', 'day', 1218, 1226, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.98, 'core 2');
INSERT INTO "claim" VALUES ('clm-ynml3mj4cqgbxq3w', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1136, 1282, 1234, 1240, 'ASSAULT', NULL, '["diplomatic"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Iran', 'IR', 32.6, 54.3, 130758, 1129, 1133, 'planned', 0.73, 'core 2');
INSERT INTO "claim" VALUES ('clm-a232gvwefqmc34hz', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1136, 1282, 1278, 1281, 'ASSAULT', NULL, '["diplomatic"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.59, 'core 2');
INSERT INTO "claim" VALUES ('clm-gr2yq2ykzrakjr46', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1283, 1435, 1359, 1367, 'SUPPORT', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.57, 'core 2');
INSERT INTO "claim" VALUES ('clm-6jzoykpaoa6qsgyu', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1283, 1435, 1394, 1401, 'ASSAULT', 'explosives', '[]', NULL, NULL, NULL, NULL, NULL, NULL, 'Jeddah', 'SA', 21.49, 39.19, 105343, 962, 968, 'asserted', 0.97, 'core 2');
INSERT INTO "claim" VALUES ('clm-ru7i4w4fmbob6llj', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1283, 1435, 1426, 1434, 'ally_of', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.76, 'rules 3');
INSERT INTO "claim" VALUES ('clm-dl4gd4j47lddy66c', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1437, 1511, 1466, 1474, 'REJECT', NULL, '[]', '2019-09-19', '2019-09-19', 'day', 1218, 1226, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.37, 'core 2');
INSERT INTO "claim" VALUES ('clm-zlkvzfv5copmnahm', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1512, 1642, 1542, 1552, 'THREATEN', NULL, '[]', '2019-09-18', '2019-09-18', 'day', 1556, 1565, 'weekday up to publication', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.95, 'core 2');
INSERT INTO "claim" VALUES ('clm-pmfisvgriz23wqdr', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1512, 1642, 1624, 1628, 'RETREAT', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, 'Yemen', 'YE', 15.9, 47.6, 69543, 1636, 1641, 'negated', 0.69, 'core 2');
INSERT INTO "claim" VALUES ('clm-jcn5duz3c5ouwbzh', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1691, 1782, 1699, 1715, 'member_of', NULL, '["diplomatic"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.74, 'rules 3');
INSERT INTO "claim" VALUES ('clm-443xeq2bmlzqqjhm', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1691, 1782, 1766, 1773, 'ACCUSE', NULL, '["diplomatic"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.43, 'core 2');
INSERT INTO "claim" VALUES ('clm-uo7g7fydqyxy2my7', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1783, 1855, 1807, 1814, 'COOPERATE', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.37, 'core 2');
INSERT INTO "claim" VALUES ('clm-hmohpfxtndx2ohah', 'doc-vsvldjqu3oxxq7me', '2019-09-19', 1783, 1855, 1826, 1830, 'AID', NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'asserted', 0.83, 'core 2');
INSERT INTO "edition" VALUES ('doc-rbqcuefzxznteck5', NULL, 'doc-rbqcuefzxznteck5', NULL);
INSERT INTO "edition" VALUES ('doc-vsvldjqu3oxxq7me', NULL, 'doc-vsvldjqu3oxxq7me', NULL);
INSERT INTO "mention" VALUES ('ent-2awmeogocxddhpaz', 1334, 1347, 'description');
INSERT INTO "mention" VALUES ('ent-34woof57qtcinkaf', 499, 515, 'name');
INSERT INTO "mention" VALUES ('ent-3h74b5cepocxmedn', 26, 32, 'name');
INSERT INTO "mention" VALUES ('ent-3pqf5blrkddph4pd', 937, 948, 'name');
INSERT INTO "mention" VALUES ('ent-3tiplfdeaprbqeys', 1783, 1789, 'name');
INSERT INTO "mention" VALUES ('ent-6ihvyeifcwzfvfha', 1248, 1255, 'description');
INSERT INTO "mention" VALUES ('ent-6vpobwqhbwzztwhs', 541, 552, 'name');
INSERT INTO "mention" VALUES ('ent-6vpobwqhbwzztwhs', 598, 600, 'pronoun');
INSERT INTO "mention" VALUES ('ent-6vpobwqhbwzztwhs', 724, 726, 'pronoun');
INSERT INTO "mention" VALUES ('ent-73pphjkgw3qzwd2m', 1759, 1778, 'name');
INSERT INTO "mention" VALUES ('ent-73pphjkgw3qzwd2m', 1835, 1837, 'pronoun');
INSERT INTO "mention" VALUES ('ent-7gxlru47qi55wylz', 1317, 1324, 'description');
INSERT INTO "mention" VALUES ('ent-7gxlru47qi55wylz', 1368, 1378, 'pronoun');
INSERT INTO "mention" VALUES ('ent-7lykzaku6qagjp6h', 834, 838, 'description');
INSERT INTO "mention" VALUES ('ent-7mvbxsjn2cz7i5qe', 1441, 1448, 'name');
INSERT INTO "mention" VALUES ('ent-7mvbxsjn2cz7i5qe', 1454, 1459, 'pronoun');
INSERT INTO "mention" VALUES ('ent-7mvbxsjn2cz7i5qe', 1498, 1504, 'pronoun');
INSERT INTO "mention" VALUES ('ent-7mvbxsjn2cz7i5qe', 1512, 1517, 'pronoun');
INSERT INTO "mention" VALUES ('ent-7vdwl2c5l5bsvipp', 1493, 1505, 'name');
INSERT INTO "mention" VALUES ('ent-blugilixop5vwuom', 1293, 1307, 'name');
INSERT INTO "mention" VALUES ('ent-blugilixop5vwuom', 1313, 1316, 'pronoun');
INSERT INTO "mention" VALUES ('ent-cxalb4bno26vfpwr', 275, 285, 'name');
INSERT INTO "mention" VALUES ('ent-cxalb4bno26vfpwr', 403, 411, 'name');
INSERT INTO "mention" VALUES ('ent-cxalb4bno26vfpwr', 915, 917, 'name');
INSERT INTO "mention" VALUES ('ent-cxalb4bno26vfpwr', 1186, 1195, 'name');
INSERT INTO "mention" VALUES ('ent-cxalb4bno26vfpwr', 1655, 1665, 'name');
INSERT INTO "mention" VALUES ('ent-cxtvdlo235uz6rn4', 1165, 1185, 'name');
INSERT INTO "mention" VALUES ('ent-du3tknh3jk6w36ya', 1118, 1122, 'description');
INSERT INTO "mention" VALUES ('ent-dzgidtanfo4rxt2b', 864, 888, 'name');
INSERT INTO "mention" VALUES ('ent-eebiyw5suvhad3pz', 931, 936, 'name');
INSERT INTO "mention" VALUES ('ent-eioxcptxp7mmgpq4', 1726, 1743, 'description');
INSERT INTO "mention" VALUES ('ent-f7e4454qezdlxlcd', 1717, 1726, 'name');
INSERT INTO "mention" VALUES ('ent-f7e4454qezdlxlcd', 1733, 1735, 'pronoun');
INSERT INTO "mention" VALUES ('ent-fzodwbpxelit437k', 1575, 1595, 'name');
INSERT INTO "mention" VALUES ('ent-fzodwbpxelit437k', 1613, 1615, 'pronoun');
INSERT INTO "mention" VALUES ('ent-gnaifyxmd5foixrm', 240, 245, 'name');
INSERT INTO "mention" VALUES ('ent-gnaifyxmd5foixrm', 451, 457, 'name');
INSERT INTO "mention" VALUES ('ent-gnaifyxmd5foixrm', 459, 464, 'name');
INSERT INTO "mention" VALUES ('ent-gnaifyxmd5foixrm', 1405, 1417, 'name');
INSERT INTO "mention" VALUES ('ent-gnaifyxmd5foixrm', 1422, 1425, 'pronoun');
INSERT INTO "mention" VALUES ('ent-gnaifyxmd5foixrm', 1835, 1840, 'name');
INSERT INTO "mention" VALUES ('ent-h5tw2dpoqw3byixj', 467, 473, 'name');
INSERT INTO "mention" VALUES ('ent-h5tw2dpoqw3byixj', 1310, 1316, 'name');
INSERT INTO "mention" VALUES ('ent-h5tw2dpoqw3byixj', 1370, 1373, 'pronoun');
INSERT INTO "mention" VALUES ('ent-hpoatypxpedhbifb', 665, 670, 'name');
INSERT INTO "mention" VALUES ('ent-iocuhpmnr4asmyas', 1530, 1549, 'name');
INSERT INTO "mention" VALUES ('ent-iocuhpmnr4asmyas', 1635, 1641, 'description');
INSERT INTO "mention" VALUES ('ent-iocuhpmnr4asmyas', 1688, 1690, 'pronoun');
INSERT INTO "mention" VALUES ('ent-jb7wtetb7zzjfo3k', 484, 498, 'name');
INSERT INTO "mention" VALUES ('ent-jb7wtetb7zzjfo3k', 534, 536, 'pronoun');
INSERT INTO "mention" VALUES ('ent-jb7wtetb7zzjfo3k', 652, 654, 'pronoun');
INSERT INTO "mention" VALUES ('ent-jb7wtetb7zzjfo3k', 665, 667, 'pronoun');
INSERT INTO "mention" VALUES ('ent-jb7wtetb7zzjfo3k', 725, 727, 'pronoun');
INSERT INTO "mention" VALUES ('ent-jdlsidnklpvxadh3', 565, 579, 'description');
INSERT INTO "mention" VALUES ('ent-jdlsidnklpvxadh3', 616, 620, 'pronoun');
INSERT INTO "mention" VALUES ('ent-jdlsidnklpvxadh3', 757, 761, 'pronoun');
INSERT INTO "mention" VALUES ('ent-jhnjocca7zxywkfa', 994, 1009, 'description');
INSERT INTO "mention" VALUES ('ent-jhnjocca7zxywkfa', 1017, 1037, 'name');
INSERT INTO "mention" VALUES ('ent-jjaobfmhzremgv25', 1835, 1854, 'description');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 10, 14, 'name');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 48, 54, 'name');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 106, 110, 'name');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 333, 340, 'name');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 399, 403, 'name');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 616, 623, 'description');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 735, 741, 'name');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 1049, 1053, 'name');
INSERT INTO "mention" VALUES ('ent-jsedmdm2bpuv3w7g', 1337, 1344, 'description');
INSERT INTO "mention" VALUES ('ent-k76rorprbbfnc3pr', 1153, 1173, 'name');
INSERT INTO "mention" VALUES ('ent-k76rorprbbfnc3pr', 1244, 1247, 'pronoun');
INSERT INTO "mention" VALUES ('ent-kc3i5kmopdk5uxrp', 30, 35, 'name');
INSERT INTO "mention" VALUES ('ent-kc3i5kmopdk5uxrp', 221, 233, 'name');
INSERT INTO "mention" VALUES ('ent-kc3i5kmopdk5uxrp', 1136, 1141, 'name');
INSERT INTO "mention" VALUES ('ent-kc3i5kmopdk5uxrp', 1655, 1661, 'name');
INSERT INTO "mention" VALUES ('ent-kc3i5kmopdk5uxrp', 1726, 1731, 'name');
INSERT INTO "mention" VALUES ('ent-kfid5qo5gdpdxm2g', 1010, 1029, 'name');
INSERT INTO "mention" VALUES ('ent-kjy2lgsxes25u3tr', 1334, 1340, 'name');
INSERT INTO "mention" VALUES ('ent-kjy2lgsxes25u3tr', 1636, 1641, 'name');
INSERT INTO "mention" VALUES ('ent-konvonccypa3r43h', 1426, 1434, 'description');
INSERT INTO "mention" VALUES ('ent-l6y7ppu2hckcqzxg', 1285, 1308, 'name');
INSERT INTO "mention" VALUES ('ent-lch2sfjya4cjutci', 962, 968, 'name');
INSERT INTO "mention" VALUES ('ent-mlb7n7ivgugswbts', 1092, 1100, 'name');
INSERT INTO "mention" VALUES ('ent-mo4grqqvl3oa2oez', 152, 157, 'name');
INSERT INTO "mention" VALUES ('ent-mo4grqqvl3oa2oez', 152, 165, 'description');
INSERT INTO "mention" VALUES ('ent-mo4grqqvl3oa2oez', 380, 391, 'name');
INSERT INTO "mention" VALUES ('ent-mw5jj2eplzznjmmg', 0, 6, 'name');
INSERT INTO "mention" VALUES ('ent-mw5jj2eplzznjmmg', 177, 181, 'name');
INSERT INTO "mention" VALUES ('ent-mw5jj2eplzznjmmg', 291, 293, 'pronoun');
INSERT INTO "mention" VALUES ('ent-mw5jj2eplzznjmmg', 429, 445, 'name');
INSERT INTO "mention" VALUES ('ent-mw5jj2eplzznjmmg', 565, 572, 'name');
INSERT INTO "mention" VALUES ('ent-mw5jj2eplzznjmmg', 718, 722, 'name');
INSERT INTO "mention" VALUES ('ent-mw5jj2eplzznjmmg', 1129, 1133, 'name');
INSERT INTO "mention" VALUES ('ent-mw5jj2eplzznjmmg', 1777, 1781, 'name');
INSERT INTO "mention" VALUES ('ent-nbvfmgrwieq5fuh6', 1529, 1540, 'name');
INSERT INTO "mention" VALUES ('ent-o4fwfp575e2ljgq5', 1067, 1079, 'name');
INSERT INTO "mention" VALUES ('ent-o4fwfp575e2ljgq5', 1088, 1091, 'pronoun');
INSERT INTO "mention" VALUES ('ent-otvy3sgmak5wmn7f', 958, 975, 'name');
INSERT INTO "mention" VALUES ('ent-pibzik2sbvvgjyfv', 1408, 1414, 'name');
INSERT INTO "mention" VALUES ('ent-pibzik2sbvvgjyfv', 1590, 1597, 'description');
INSERT INTO "mention" VALUES ('ent-powix5zr7r7kja5p', 1909, 1925, 'name');
INSERT INTO "mention" VALUES ('ent-q2wl275ak6ymtwaz', 344, 360, 'name');
INSERT INTO "mention" VALUES ('ent-qdf7uq5f3auo6exm', 0, 2, 'name');
INSERT INTO "mention" VALUES ('ent-qdf7uq5f3auo6exm', 131, 135, 'name');
INSERT INTO "mention" VALUES ('ent-qdf7uq5f3auo6exm', 283, 291, 'name');
INSERT INTO "mention" VALUES ('ent-qdf7uq5f3auo6exm', 647, 651, 'name');
INSERT INTO "mention" VALUES ('ent-qdf7uq5f3auo6exm', 924, 932, 'name');
INSERT INTO "mention" VALUES ('ent-qrw36sweprfsgkwq', 671, 682, 'name');
INSERT INTO "mention" VALUES ('ent-rjetuhbssn3fvhm4', 899, 912, 'name');
INSERT INTO "mention" VALUES ('ent-s6kqstwrf6c32t4u', 352, 357, 'name');
INSERT INTO "mention" VALUES ('ent-s6kqstwrf6c32t4u', 856, 861, 'name');
INSERT INTO "mention" VALUES ('ent-s6kqstwrf6c32t4u', 1812, 1817, 'name');
INSERT INTO "mention" VALUES ('ent-s7jvdfveblnpwohq', 568, 574, 'description');
INSERT INTO "mention" VALUES ('ent-s7jvdfveblnpwohq', 835, 841, 'description');
INSERT INTO "mention" VALUES ('ent-uiztpngs5nnpeedc', 1936, 1943, 'description');
INSERT INTO "mention" VALUES ('ent-umtmag5vugnbqj4k', 1888, 1902, 'name');
INSERT INTO "mention" VALUES ('ent-unkq3clqd3kbwsmv', 1397, 1404, 'description');
INSERT INTO "mention" VALUES ('ent-uwiyjs5op7g2syga', 360, 375, 'name');
INSERT INTO "mention" VALUES ('ent-uwiyjs5op7g2syga', 517, 520, 'pronoun');
INSERT INTO "mention" VALUES ('ent-uwiyjs5op7g2syga', 1801, 1808, 'name');
INSERT INTO "mention" VALUES ('ent-v6hqfohlttpccw3w', 1691, 1696, 'name');
INSERT INTO "mention" VALUES ('ent-vcf6ys5b5fbnvz42', 1815, 1822, 'description');
INSERT INTO "mention" VALUES ('ent-xwwkq4ouo4niksu4', 254, 270, 'description');
INSERT INTO "mention" VALUES ('ent-ymtqew2uzmxeoucv', 1613, 1624, 'name');
INSERT INTO "mention" VALUES ('ent-z3fr4gucdl226jdd', 1655, 1675, 'description');
INSERT INTO "participant" VALUES ('clm-443xeq2bmlzqqjhm', 0, 0, 'ent-f7e4454qezdlxlcd', 1717, 1726);
INSERT INTO "participant" VALUES ('clm-443xeq2bmlzqqjhm', 1, 0, 'ent-mw5jj2eplzznjmmg', 1777, 1781);
INSERT INTO "participant" VALUES ('clm-4g7yewxwmg6r5o3y', 0, 0, 'ent-jb7wtetb7zzjfo3k', 484, 498);
INSERT INTO "participant" VALUES ('clm-4g7yewxwmg6r5o3y', 1, 0, 'ent-gnaifyxmd5foixrm', 459, 464);
INSERT INTO "participant" VALUES ('clm-6hcg5mchtfb2phib', 0, 0, 'ent-powix5zr7r7kja5p', 1909, 1925);
INSERT INTO "participant" VALUES ('clm-6hcg5mchtfb2phib', 1, 0, 'ent-uiztpngs5nnpeedc', 1936, 1943);
INSERT INTO "participant" VALUES ('clm-6jzoykpaoa6qsgyu', 0, 0, 'ent-gnaifyxmd5foixrm', 1405, 1417);
INSERT INTO "participant" VALUES ('clm-6jzoykpaoa6qsgyu', 0, 1, 'ent-konvonccypa3r43h', 1426, 1434);
INSERT INTO "participant" VALUES ('clm-6jzoykpaoa6qsgyu', 1, 0, 'ent-kjy2lgsxes25u3tr', 1334, 1340);
INSERT INTO "participant" VALUES ('clm-6x4gboem7tvhb35j', 0, 0, 'ent-qrw36sweprfsgkwq', 671, 682);
INSERT INTO "participant" VALUES ('clm-6x4gboem7tvhb35j', 1, 0, 'ent-qdf7uq5f3auo6exm', 647, 651);
INSERT INTO "participant" VALUES ('clm-7aopuhkf5m2i3pq4', 1, 0, 'ent-jsedmdm2bpuv3w7g', 616, 623);
INSERT INTO "participant" VALUES ('clm-a232gvwefqmc34hz', 0, 0, 'ent-cxalb4bno26vfpwr', 1186, 1195);
INSERT INTO "participant" VALUES ('clm-ap6rnxxtza445cvy', 0, 0, 'ent-cxalb4bno26vfpwr', 915, 917);
INSERT INTO "participant" VALUES ('clm-arfvgdwgyz7e3wqy', 0, 0, 'ent-3pqf5blrkddph4pd', 937, 948);
INSERT INTO "participant" VALUES ('clm-arfvgdwgyz7e3wqy', 1, 0, 'ent-cxalb4bno26vfpwr', 915, 917);
INSERT INTO "participant" VALUES ('clm-awy354mivs6plbfm', 0, 0, 'ent-cxtvdlo235uz6rn4', 1165, 1185);
INSERT INTO "participant" VALUES ('clm-bmmrxokrrrj4u3xj', 1, 0, 'ent-3h74b5cepocxmedn', 26, 32);
INSERT INTO "participant" VALUES ('clm-bzpvroo3kmpy6nrz', 0, 0, 'ent-iocuhpmnr4asmyas', 1688, 1690);
INSERT INTO "participant" VALUES ('clm-bzpvroo3kmpy6nrz', 1, 0, 'ent-kc3i5kmopdk5uxrp', 1655, 1661);
INSERT INTO "participant" VALUES ('clm-det7iyfhx2o25wbn', 0, 0, 'ent-mw5jj2eplzznjmmg', 177, 181);
INSERT INTO "participant" VALUES ('clm-det7iyfhx2o25wbn', 1, 0, 'ent-cxalb4bno26vfpwr', 275, 285);
INSERT INTO "participant" VALUES ('clm-diyrwz3eg5gw7ip6', 0, 0, 'ent-jb7wtetb7zzjfo3k', 534, 536);
INSERT INTO "participant" VALUES ('clm-diyrwz3eg5gw7ip6', 1, 0, 'ent-mw5jj2eplzznjmmg', 565, 572);
INSERT INTO "participant" VALUES ('clm-dl4gd4j47lddy66c', 0, 0, 'ent-7mvbxsjn2cz7i5qe', 1441, 1448);
INSERT INTO "participant" VALUES ('clm-dr2wj2xju6c627cj', 0, 0, 'ent-o4fwfp575e2ljgq5', 1067, 1079);
INSERT INTO "participant" VALUES ('clm-dr2wj2xju6c627cj', 1, 0, 'ent-mlb7n7ivgugswbts', 1092, 1100);
INSERT INTO "participant" VALUES ('clm-dsnxh7wincahu4j4', 0, 0, 'ent-xwwkq4ouo4niksu4', 254, 270);
INSERT INTO "participant" VALUES ('clm-dsnxh7wincahu4j4', 1, 0, 'ent-qdf7uq5f3auo6exm', 283, 291);
INSERT INTO "participant" VALUES ('clm-dsnxh7wincahu4j4', 1, 1, 'ent-jsedmdm2bpuv3w7g', 106, 110);
INSERT INTO "participant" VALUES ('clm-e257vzdu3pznvffo', 0, 0, 'ent-kc3i5kmopdk5uxrp', 1655, 1661);
INSERT INTO "participant" VALUES ('clm-ekn2qwypaeeg45qy', 0, 0, 'ent-uwiyjs5op7g2syga', 360, 375);
INSERT INTO "participant" VALUES ('clm-ekn2qwypaeeg45qy', 1, 0, 'ent-34woof57qtcinkaf', 499, 515);
INSERT INTO "participant" VALUES ('clm-f5nvagqime5fl5p5', 0, 0, 'ent-kc3i5kmopdk5uxrp', 1655, 1661);
INSERT INTO "participant" VALUES ('clm-flp4shkpfsdlri7i', 0, 0, 'ent-6vpobwqhbwzztwhs', 724, 726);
INSERT INTO "participant" VALUES ('clm-flp4shkpfsdlri7i', 1, 0, 'ent-jsedmdm2bpuv3w7g', 735, 741);
INSERT INTO "participant" VALUES ('clm-gb2si3hd5k73l3gh', 0, 0, 'ent-jsedmdm2bpuv3w7g', 106, 110);
INSERT INTO "participant" VALUES ('clm-goo3thxacsfvnk3w', 0, 0, 'ent-mw5jj2eplzznjmmg', 718, 722);
INSERT INTO "participant" VALUES ('clm-gr2yq2ykzrakjr46', 0, 0, 'ent-2awmeogocxddhpaz', 1334, 1347);
INSERT INTO "participant" VALUES ('clm-gr2yq2ykzrakjr46', 1, 0, 'ent-7gxlru47qi55wylz', 1368, 1378);
INSERT INTO "participant" VALUES ('clm-hmohpfxtndx2ohah', 0, 0, 'ent-3tiplfdeaprbqeys', 1783, 1789);
INSERT INTO "participant" VALUES ('clm-hmohpfxtndx2ohah', 1, 0, 'ent-jjaobfmhzremgv25', 1835, 1854);
INSERT INTO "participant" VALUES ('clm-iiinftjaz2dcqrg5', 0, 0, 'ent-mw5jj2eplzznjmmg', 177, 181);
INSERT INTO "participant" VALUES ('clm-ix5hxua3mmxvrkjn', 0, 0, 'ent-6vpobwqhbwzztwhs', 541, 552);
INSERT INTO "participant" VALUES ('clm-ix5hxua3mmxvrkjn', 1, 0, 'ent-s7jvdfveblnpwohq', 568, 574);
INSERT INTO "participant" VALUES ('clm-j5gzbd3x7nnpeazc', 0, 0, 'ent-rjetuhbssn3fvhm4', 899, 912);
INSERT INTO "participant" VALUES ('clm-j5gzbd3x7nnpeazc', 1, 0, 'ent-dzgidtanfo4rxt2b', 864, 888);
INSERT INTO "participant" VALUES ('clm-jcn5duz3c5ouwbzh', 0, 0, 'ent-f7e4454qezdlxlcd', 1717, 1726);
INSERT INTO "participant" VALUES ('clm-jcn5duz3c5ouwbzh', 1, 0, 'ent-v6hqfohlttpccw3w', 1691, 1696);
INSERT INTO "participant" VALUES ('clm-kfgwiujpmvwhmx6z', 0, 0, 'ent-qdf7uq5f3auo6exm', 0, 2);
INSERT INTO "participant" VALUES ('clm-kfgwiujpmvwhmx6z', 1, 0, 'ent-jsedmdm2bpuv3w7g', 10, 14);
INSERT INTO "participant" VALUES ('clm-kfpm5imz6wcesol7', 0, 0, 'ent-jsedmdm2bpuv3w7g', 48, 54);
INSERT INTO "participant" VALUES ('clm-kfpm5imz6wcesol7', 1, 0, 'ent-qdf7uq5f3auo6exm', 0, 2);
INSERT INTO "participant" VALUES ('clm-kqgenfbpde5rpbru', 0, 0, 'ent-jsedmdm2bpuv3w7g', 399, 403);
INSERT INTO "participant" VALUES ('clm-kqgenfbpde5rpbru', 0, 1, 'ent-uwiyjs5op7g2syga', 360, 375);
INSERT INTO "participant" VALUES ('clm-kthxjp2bu4zhhi6m', 0, 0, 'ent-73pphjkgw3qzwd2m', 1759, 1778);
INSERT INTO "participant" VALUES ('clm-kthxjp2bu4zhhi6m', 1, 0, 'ent-uwiyjs5op7g2syga', 1801, 1808);
INSERT INTO "participant" VALUES ('clm-lzzjsegmthqf5jqt', 0, 0, 'ent-mw5jj2eplzznjmmg', 718, 722);
INSERT INTO "participant" VALUES ('clm-olg7gjghxmlhnkiz', 0, 0, 'ent-7vdwl2c5l5bsvipp', 1493, 1505);
INSERT INTO "participant" VALUES ('clm-olg7gjghxmlhnkiz', 0, 1, 'ent-iocuhpmnr4asmyas', 1530, 1549);
INSERT INTO "participant" VALUES ('clm-oqsllg6q7qc5eqmh', 0, 0, 'ent-jsedmdm2bpuv3w7g', 735, 741);
INSERT INTO "participant" VALUES ('clm-orcgnrwybd2ommwi', 0, 0, 'ent-cxtvdlo235uz6rn4', 1165, 1185);
INSERT INTO "participant" VALUES ('clm-orcgnrwybd2ommwi', 1, 0, 'ent-jsedmdm2bpuv3w7g', 1206, 1209);
INSERT INTO "participant" VALUES ('clm-pcdrdut3rxeudjpc', 0, 0, 'ent-otvy3sgmak5wmn7f', 958, 975);
INSERT INTO "participant" VALUES ('clm-pcdrdut3rxeudjpc', 1, 0, 'ent-jsedmdm2bpuv3w7g', 1049, 1053);
INSERT INTO "participant" VALUES ('clm-pmfisvgriz23wqdr', 0, 0, 'ent-cxalb4bno26vfpwr', 1624, 1628);
INSERT INTO "participant" VALUES ('clm-pmfisvgriz23wqdr', 0, 1, 'ent-fzodwbpxelit437k', 1575, 1595);
INSERT INTO "participant" VALUES ('clm-pmfisvgriz23wqdr', 1, 0, 'ent-kjy2lgsxes25u3tr', 1636, 1641);
INSERT INTO "participant" VALUES ('clm-qhh4rsh7esj5fctx', 0, 0, 'ent-73pphjkgw3qzwd2m', 1835, 1837);
INSERT INTO "participant" VALUES ('clm-qhh4rsh7esj5fctx', 1, 0, 'ent-uwiyjs5op7g2syga', 1801, 1808);
INSERT INTO "participant" VALUES ('clm-qkeg5lvzanawggp3', 0, 0, 'ent-mw5jj2eplzznjmmg', 177, 181);
INSERT INTO "participant" VALUES ('clm-qkeg5lvzanawggp3', 1, 0, 'ent-cxalb4bno26vfpwr', 275, 285);
INSERT INTO "participant" VALUES ('clm-qswbkjr7bq77r2nk', 0, 0, 'ent-otvy3sgmak5wmn7f', 958, 975);
INSERT INTO "participant" VALUES ('clm-qswbkjr7bq77r2nk', 1, 0, 'ent-jhnjocca7zxywkfa', 994, 1009);
INSERT INTO "participant" VALUES ('clm-racenzejeb3nw3dz', 0, 0, 'ent-jsedmdm2bpuv3w7g', 1049, 1053);
INSERT INTO "participant" VALUES ('clm-rppbxufz4e6apvos', 0, 0, 'ent-jsedmdm2bpuv3w7g', 10, 14);
INSERT INTO "participant" VALUES ('clm-rppbxufz4e6apvos', 1, 0, 'ent-kc3i5kmopdk5uxrp', 30, 35);
INSERT INTO "participant" VALUES ('clm-ru7i4w4fmbob6llj', 0, 0, 'ent-konvonccypa3r43h', 1426, 1434);
INSERT INTO "participant" VALUES ('clm-ru7i4w4fmbob6llj', 0, 1, 'ent-gnaifyxmd5foixrm', 1422, 1425);
INSERT INTO "participant" VALUES ('clm-sbsv6aqiijb7pklh', 1, 0, 'ent-jdlsidnklpvxadh3', 616, 620);
INSERT INTO "participant" VALUES ('clm-sd3sdz3mcrxfrr47', 0, 0, 'ent-kc3i5kmopdk5uxrp', 1759, 1764);
INSERT INTO "participant" VALUES ('clm-sd3sdz3mcrxfrr47', 1, 0, 'ent-73pphjkgw3qzwd2m', 1759, 1778);
INSERT INTO "participant" VALUES ('clm-tmdmrizrs52ma6oo', 0, 0, 'ent-7vdwl2c5l5bsvipp', 1493, 1505);
INSERT INTO "participant" VALUES ('clm-tmdmrizrs52ma6oo', 1, 0, 'ent-iocuhpmnr4asmyas', 1530, 1549);
INSERT INTO "participant" VALUES ('clm-u4wo6nzdixhxbz5d', 0, 0, 'ent-cxtvdlo235uz6rn4', 1165, 1185);
INSERT INTO "participant" VALUES ('clm-u4wo6nzdixhxbz5d', 1, 0, 'ent-kc3i5kmopdk5uxrp', 1136, 1141);
INSERT INTO "participant" VALUES ('clm-ufyc3wjvdivtrt34', 0, 0, 'ent-k76rorprbbfnc3pr', 1153, 1173);
INSERT INTO "participant" VALUES ('clm-ufyc3wjvdivtrt34', 1, 0, 'ent-cxalb4bno26vfpwr', 1186, 1195);
INSERT INTO "participant" VALUES ('clm-ugdcqxz2pann3cbj', 0, 0, 'ent-mlb7n7ivgugswbts', 1092, 1100);
INSERT INTO "participant" VALUES ('clm-ugdcqxz2pann3cbj', 1, 0, 'ent-mw5jj2eplzznjmmg', 1129, 1133);
INSERT INTO "participant" VALUES ('clm-umvuca6efuk7h7py', 0, 0, 'ent-3h74b5cepocxmedn', 26, 32);
INSERT INTO "participant" VALUES ('clm-uo7g7fydqyxy2my7', 0, 0, 'ent-vcf6ys5b5fbnvz42', 1815, 1822);
INSERT INTO "participant" VALUES ('clm-uo7g7fydqyxy2my7', 0, 1, 'ent-3tiplfdeaprbqeys', 1783, 1789);
INSERT INTO "participant" VALUES ('clm-uqrfa5taynzui5ke', 0, 0, 'ent-qdf7uq5f3auo6exm', 924, 932);
INSERT INTO "participant" VALUES ('clm-uqrfa5taynzui5ke', 1, 0, 'ent-jsedmdm2bpuv3w7g', 933, 944);
INSERT INTO "participant" VALUES ('clm-vld7i56zqnks7zmp', 0, 0, 'ent-rjetuhbssn3fvhm4', 899, 912);
INSERT INTO "participant" VALUES ('clm-vld7i56zqnks7zmp', 1, 0, 'ent-qdf7uq5f3auo6exm', 924, 932);
INSERT INTO "participant" VALUES ('clm-vurqwtuxdkkbcjar', 0, 0, 'ent-jsedmdm2bpuv3w7g', 106, 110);
INSERT INTO "participant" VALUES ('clm-vurqwtuxdkkbcjar', 1, 0, 'ent-qdf7uq5f3auo6exm', 131, 135);
INSERT INTO "participant" VALUES ('clm-wlqxd33dlfnye7tz', 0, 0, 'ent-7vdwl2c5l5bsvipp', 1493, 1505);
INSERT INTO "participant" VALUES ('clm-wlqxd33dlfnye7tz', 1, 0, 'ent-iocuhpmnr4asmyas', 1530, 1549);
INSERT INTO "participant" VALUES ('clm-xizvtpqs5lp7u6cj', 0, 0, 'ent-3pqf5blrkddph4pd', 937, 948);
INSERT INTO "participant" VALUES ('clm-xizvtpqs5lp7u6cj', 0, 1, 'ent-kfid5qo5gdpdxm2g', 1010, 1029);
INSERT INTO "participant" VALUES ('clm-y23gdfl6hxogx3z4', 0, 0, 'ent-6vpobwqhbwzztwhs', 598, 600);
INSERT INTO "participant" VALUES ('clm-y23gdfl6hxogx3z4', 1, 0, 'ent-jsedmdm2bpuv3w7g', 616, 623);
INSERT INTO "participant" VALUES ('clm-ygah27dnxgul7zuv', 0, 0, 'ent-73pphjkgw3qzwd2m', 1759, 1778);
INSERT INTO "participant" VALUES ('clm-ygah27dnxgul7zuv', 1, 0, 'ent-uwiyjs5op7g2syga', 1801, 1808);
INSERT INTO "participant" VALUES ('clm-ynml3mj4cqgbxq3w', 0, 0, 'ent-cxalb4bno26vfpwr', 1186, 1195);
INSERT INTO "participant" VALUES ('clm-ynml3mj4cqgbxq3w', 1, 0, 'ent-6ihvyeifcwzfvfha', 1248, 1255);
INSERT INTO "participant" VALUES ('clm-zdfksg25rnvgpv5o', 0, 0, 'ent-powix5zr7r7kja5p', 1909, 1925);
INSERT INTO "participant" VALUES ('clm-zdfksg25rnvgpv5o', 1, 0, 'ent-umtmag5vugnbqj4k', 1888, 1902);
INSERT INTO "participant" VALUES ('clm-zlkvzfv5copmnahm', 0, 0, 'ent-nbvfmgrwieq5fuh6', 1529, 1540);
INSERT INTO "participant" VALUES ('clm-zlkvzfv5copmnahm', 1, 0, 'ent-fzodwbpxelit437k', 1575, 1595);
INSERT INTO "participant" VALUES ('clm-zmnc76zmcktpi2l4', 0, 0, 'ent-qdf7uq5f3auo6exm', 131, 135);
INSERT INTO "participant" VALUES ('clm-zmnc76zmcktpi2l4', 1, 0, 'ent-jsedmdm2bpuv3w7g', 106, 110);
INSERT INTO "participant" VALUES ('clm-zyeozwtwxmg7uaqr', 0, 0, 'ent-mw5jj2eplzznjmmg', 177, 181);
INSERT INTO "speaker" VALUES ('clm-443xeq2bmlzqqjhm', 0, 'ent-f7e4454qezdlxlcd', 'Taro Kono', 1717, 1726, 1728, 1732);
INSERT INTO "speaker" VALUES ('clm-6jzoykpaoa6qsgyu', 0, 'ent-blugilixop5vwuom', 'Hassan Rouhani', 1293, 1307, 1308, 1312);
INSERT INTO "speaker" VALUES ('clm-a232gvwefqmc34hz', 0, 'ent-k76rorprbbfnc3pr', 'Mohammad Javad Zarif', 1153, 1173, 1210, 1214);
INSERT INTO "speaker" VALUES ('clm-awy354mivs6plbfm', 0, 'ent-cxtvdlo235uz6rn4', 'Abdulaziz bin Salman', 1165, 1185, 1186, 1190);
INSERT INTO "speaker" VALUES ('clm-bzpvroo3kmpy6nrz', 0, 'ent-iocuhpmnr4asmyas', 'Mohammed bin Salman', 1635, 1641, 1642, 1649);
INSERT INTO "speaker" VALUES ('clm-bzpvroo3kmpy6nrz', 1, NULL, 'Saudi state media', 1726, 1743, 1744, 1752);
INSERT INTO "speaker" VALUES ('clm-det7iyfhx2o25wbn', 0, 'ent-q2wl275ak6ymtwaz', 'Foreign Ministry', 344, 360, 361, 365);
INSERT INTO "speaker" VALUES ('clm-e257vzdu3pznvffo', 0, 'ent-iocuhpmnr4asmyas', 'Mohammed bin Salman', 1635, 1641, 1642, 1649);
INSERT INTO "speaker" VALUES ('clm-e257vzdu3pznvffo', 1, NULL, 'Saudi state media', 1726, 1743, 1744, 1752);
INSERT INTO "speaker" VALUES ('clm-ekn2qwypaeeg45qy', 0, 'ent-uwiyjs5op7g2syga', 'Houthis', 360, 375, 405, 412);
INSERT INTO "speaker" VALUES ('clm-f5nvagqime5fl5p5', 0, 'ent-iocuhpmnr4asmyas', 'Mohammed bin Salman', 1635, 1641, 1642, 1649);
INSERT INTO "speaker" VALUES ('clm-f5nvagqime5fl5p5', 1, NULL, 'Saudi state media', 1726, 1743, 1744, 1752);
INSERT INTO "speaker" VALUES ('clm-goo3thxacsfvnk3w', 0, 'ent-jb7wtetb7zzjfo3k', 'Turki al-Malki', 652, 654, 655, 659);
INSERT INTO "speaker" VALUES ('clm-gr2yq2ykzrakjr46', 0, 'ent-blugilixop5vwuom', 'Hassan Rouhani', 1293, 1307, 1308, 1312);
INSERT INTO "speaker" VALUES ('clm-iiinftjaz2dcqrg5', 0, 'ent-q2wl275ak6ymtwaz', 'Foreign Ministry', 344, 360, 361, 365);
INSERT INTO "speaker" VALUES ('clm-ix5hxua3mmxvrkjn', 0, 'ent-6vpobwqhbwzztwhs', 'Yahya Saree', 541, 552, 554, 558);
INSERT INTO "speaker" VALUES ('clm-kfgwiujpmvwhmx6z', 0, 'ent-jsedmdm2bpuv3w7g', 'Iran', 48, 54, 55, 61);
INSERT INTO "speaker" VALUES ('clm-kqgenfbpde5rpbru', 0, NULL, 'responsibility', 413, 427, 405, 412);
INSERT INTO "speaker" VALUES ('clm-kthxjp2bu4zhhi6m', 0, 'ent-73pphjkgw3qzwd2m', 'Saudi-led coalition', 1759, 1778, 1830, 1834);
INSERT INTO "speaker" VALUES ('clm-lzzjsegmthqf5jqt', 0, 'ent-jb7wtetb7zzjfo3k', 'Turki al-Malki', 665, 667, 668, 674);
INSERT INTO "speaker" VALUES ('clm-olg7gjghxmlhnkiz', 0, 'ent-ymtqew2uzmxeoucv', 'White House', 1613, 1624, 1625, 1629);
INSERT INTO "speaker" VALUES ('clm-oqsllg6q7qc5eqmh', 0, 'ent-6vpobwqhbwzztwhs', 'Yahya Saree', 724, 726, 727, 734);
INSERT INTO "speaker" VALUES ('clm-orcgnrwybd2ommwi', 0, 'ent-cxtvdlo235uz6rn4', 'Abdulaziz bin Salman', 1165, 1185, 1186, 1190);
INSERT INTO "speaker" VALUES ('clm-pmfisvgriz23wqdr', 0, 'ent-nbvfmgrwieq5fuh6', 'Yahya Saree', 1529, 1540, 1542, 1552);
INSERT INTO "speaker" VALUES ('clm-qhh4rsh7esj5fctx', 0, 'ent-73pphjkgw3qzwd2m', 'Saudi-led coalition', 1759, 1778, 1830, 1834);
INSERT INTO "speaker" VALUES ('clm-qkeg5lvzanawggp3', 0, 'ent-mw5jj2eplzznjmmg', 'Iran', 291, 293, 300, 307);
INSERT INTO "speaker" VALUES ('clm-qkeg5lvzanawggp3', 1, 'ent-q2wl275ak6ymtwaz', 'Foreign Ministry', 344, 360, 361, 365);
INSERT INTO "speaker" VALUES ('clm-racenzejeb3nw3dz', 0, 'ent-otvy3sgmak5wmn7f', 'Amirali Hajizadeh', 958, 975, 1039, 1043);
INSERT INTO "speaker" VALUES ('clm-rppbxufz4e6apvos', 0, 'ent-qdf7uq5f3auo6exm', 'United States', 0, 2, 3, 9);
INSERT INTO "speaker" VALUES ('clm-rppbxufz4e6apvos', 1, 'ent-jsedmdm2bpuv3w7g', 'Iran', 48, 54, 55, 61);
INSERT INTO "speaker" VALUES ('clm-ru7i4w4fmbob6llj', 0, 'ent-blugilixop5vwuom', 'Hassan Rouhani', 1293, 1307, 1308, 1312);
INSERT INTO "speaker" VALUES ('clm-sbsv6aqiijb7pklh', 0, 'ent-jb7wtetb7zzjfo3k', 'Turki al-Malki', 652, 654, 655, 659);
INSERT INTO "speaker" VALUES ('clm-tmdmrizrs52ma6oo', 0, 'ent-ymtqew2uzmxeoucv', 'White House', 1613, 1624, 1625, 1629);
INSERT INTO "speaker" VALUES ('clm-wlqxd33dlfnye7tz', 0, 'ent-ymtqew2uzmxeoucv', 'White House', 1613, 1624, 1625, 1629);
INSERT INTO "speaker" VALUES ('clm-ynml3mj4cqgbxq3w', 0, 'ent-k76rorprbbfnc3pr', 'Mohammad Javad Zarif', 1153, 1173, 1210, 1214);
INSERT INTO "speaker" VALUES ('clm-zyeozwtwxmg7uaqr', 0, 'ent-mw5jj2eplzznjmmg', 'Iran', 177, 181, 268, 274);
INSERT INTO "speaker" VALUES ('clm-zyeozwtwxmg7uaqr', 1, 'ent-q2wl275ak6ymtwaz', 'Foreign Ministry', 344, 360, 361, 365);
INSERT INTO "identity" VALUES ('ent-h5tw2dpoqw3byixj', 'act-mxaj2cojzfiuuqq3', 1.0, 'same name, country not told');
INSERT INTO "identity" VALUES ('ent-lch2sfjya4cjutci', 'act-hm5tm5rkv3kfiajh', 1.0, 'same name, country not told');
INSERT INTO "identity" VALUES ('ent-eebiyw5suvhad3pz', 'act-il4w6iqambukmwpy', 1.0, 'same name and country');
INSERT INTO "identity" VALUES ('ent-hpoatypxpedhbifb', 'act-il4w6iqambukmwpy', 1.0, 'same name and country');
INSERT INTO "identity" VALUES ('ent-c5ntiqx2ywsoxmsz', 'act-sfzlfseapvagmu5h', 1.0, 'same name and country');
INSERT INTO "identity" VALUES ('ent-7gxlru47qi55wylz', 'act-ivag7p2gp7tmujim', 1.0, 'same name, country not told');
INSERT INTO "identity" VALUES ('ent-jdlsidnklpvxadh3', 'act-qlwnqw2wnewuwokm', 1.0, 'same name and country');
INSERT INTO "identity" VALUES ('ent-dzgidtanfo4rxt2b', 'act-47s3p6imhmghcgc3', 1.0, 'same name and country');
INSERT INTO "identity" VALUES ('ent-q2wl275ak6ymtwaz', 'act-jdj75plbu5q66kag', 1.0, 'same name and country');
INSERT INTO "identity" VALUES ('ent-l6y7ppu2hckcqzxg', 'act-6h6bwauhojwbvnee', 1.0, 'same name and country');
INSERT INTO "identity" VALUES ('ent-34woof57qtcinkaf', 'act-k2jd3mqw6b4ebe55', 1.0, 'same name, country not told');
INSERT INTO "identity" VALUES ('ent-mlb7n7ivgugswbts', 'act-342xmgfkgnfmn4gj', 1.0, 'same name, country not told');
INSERT INTO "identity" VALUES ('ent-7mvbxsjn2cz7i5qe', 'act-76uqg7setg4hqudh', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-uwiyjs5op7g2syga', 'act-76uqg7setg4hqudh', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-jhnjocca7zxywkfa', 'act-5o7govjr55p6myo7', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-fzodwbpxelit437k', 'act-euzuyx56kz6gxbuv', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-mo4grqqvl3oa2oez', 'act-64jsz7gvmvylkxdc', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-3tiplfdeaprbqeys', 'act-5agxnbew3tug3fmx', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-pibzik2sbvvgjyfv', 'act-6bka33dy4kmcfms6', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-jsedmdm2bpuv3w7g', 'act-vrkzebfq3gpdmtux', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-mw5jj2eplzznjmmg', 'act-vrkzebfq3gpdmtux', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-v6hqfohlttpccw3w', 'act-3fa65lvh5axxosih', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-gnaifyxmd5foixrm', 'act-52tmopqxpux72ln4', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-kc3i5kmopdk5uxrp', 'act-52tmopqxpux72ln4', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-cxalb4bno26vfpwr', 'act-l46vs36vz3anyl3a', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-qdf7uq5f3auo6exm', 'act-l46vs36vz3anyl3a', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-kjy2lgsxes25u3tr', 'act-bfoz3yrq5uplf6xp', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-s6kqstwrf6c32t4u', 'act-bfoz3yrq5uplf6xp', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-3h74b5cepocxmedn', 'act-xii4wdgmpmnwmpg2', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-73pphjkgw3qzwd2m', 'act-crbnah4tirxis24j', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-umtmag5vugnbqj4k', 'act-qqavkohl4nazwata', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-ymtqew2uzmxeoucv', 'act-jitn5jsvy2lny24v', 1.0, 'a known actor');
INSERT INTO "identity" VALUES ('ent-otvy3sgmak5wmn7f', 'act-qectm2b4omi2wwac', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-f7e4454qezdlxlcd', 'act-7f7dlftqmseqthac', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-powix5zr7r7kja5p', 'act-riayr2k34uxzvuji', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-jb7wtetb7zzjfo3k', 'act-h25zdvwncdah4og4', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-rjetuhbssn3fvhm4', 'act-aaskhsqytw6bokaa', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-3pqf5blrkddph4pd', 'act-rlp6e64i4q7i6beb', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-qrw36sweprfsgkwq', 'act-rlp6e64i4q7i6beb', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-blugilixop5vwuom', 'act-znkchqp27cdhfwck', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-iocuhpmnr4asmyas', 'act-ptk6ywwakhs5pfgi', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-kfid5qo5gdpdxm2g', 'act-ptk6ywwakhs5pfgi', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-cxtvdlo235uz6rn4', 'act-6gen25vdj7yw3s3n', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-6vpobwqhbwzztwhs', 'act-stfkv6yqdwszyagh', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-nbvfmgrwieq5fuh6', 'act-stfkv6yqdwszyagh', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-k76rorprbbfnc3pr', 'act-7cqtdrxuwo7ltygw', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-7vdwl2c5l5bsvipp', 'act-jogzuuf2jufizff4', 1.0, 'same name');
INSERT INTO "identity" VALUES ('ent-o4fwfp575e2ljgq5', 'act-jogzuuf2jufizff4', 1.0, 'same name');
INSERT INTO "block" VALUES ('clm-6hcg5mchtfb2phib', 'REQUEST:act-qqavkohl4nazwata');
INSERT INTO "block" VALUES ('clm-ekn2qwypaeeg45qy', 'ASSAULT:act-k2jd3mqw6b4ebe55');
INSERT INTO "block" VALUES ('clm-ix5hxua3mmxvrkjn', 'ASSAULT:act-stfkv6yqdwszyagh');
INSERT INTO "block" VALUES ('clm-oqsllg6q7qc5eqmh', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-racenzejeb3nw3dz', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-kthxjp2bu4zhhi6m', 'ASSAULT:act-76uqg7setg4hqudh');
INSERT INTO "block" VALUES ('clm-ygah27dnxgul7zuv', 'ASSAULT:act-76uqg7setg4hqudh');
INSERT INTO "block" VALUES ('clm-7aopuhkf5m2i3pq4', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-awy354mivs6plbfm', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-f5nvagqime5fl5p5', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-orcgnrwybd2ommwi', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-gb2si3hd5k73l3gh', 'ASSAULT:act-52tmopqxpux72ln4');
INSERT INTO "block" VALUES ('clm-rppbxufz4e6apvos', 'ASSAULT:act-52tmopqxpux72ln4');
INSERT INTO "block" VALUES ('clm-bzpvroo3kmpy6nrz', 'ACCUSE:act-52tmopqxpux72ln4');
INSERT INTO "block" VALUES ('clm-flp4shkpfsdlri7i', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-uqrfa5taynzui5ke', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-zmnc76zmcktpi2l4', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-kfgwiujpmvwhmx6z', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-e257vzdu3pznvffo', 'ACCUSE:act-52tmopqxpux72ln4');
INSERT INTO "block" VALUES ('clm-pcdrdut3rxeudjpc', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-qhh4rsh7esj5fctx', 'ACCUSE:act-76uqg7setg4hqudh');
INSERT INTO "block" VALUES ('clm-vld7i56zqnks7zmp', 'ACCUSE:act-l46vs36vz3anyl3a');
INSERT INTO "block" VALUES ('clm-dsnxh7wincahu4j4', 'THREATEN:act-l46vs36vz3anyl3a');
INSERT INTO "block" VALUES ('clm-y23gdfl6hxogx3z4', 'THREATEN:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-vurqwtuxdkkbcjar', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-kfpm5imz6wcesol7', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-olg7gjghxmlhnkiz', 'CONSULT:act-jogzuuf2jufizff4');
INSERT INTO "block" VALUES ('clm-tmdmrizrs52ma6oo', 'CONSULT:act-jogzuuf2jufizff4');
INSERT INTO "block" VALUES ('clm-wlqxd33dlfnye7tz', 'SUPPORT:act-ptk6ywwakhs5pfgi');
INSERT INTO "block" VALUES ('clm-diyrwz3eg5gw7ip6', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-ufyc3wjvdivtrt34', 'ACCUSE:act-l46vs36vz3anyl3a');
INSERT INTO "block" VALUES ('clm-443xeq2bmlzqqjhm', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-goo3thxacsfvnk3w', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-iiinftjaz2dcqrg5', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-sbsv6aqiijb7pklh', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-6jzoykpaoa6qsgyu', 'ASSAULT:act-bfoz3yrq5uplf6xp');
INSERT INTO "block" VALUES ('clm-a232gvwefqmc34hz', 'ASSAULT:act-l46vs36vz3anyl3a');
INSERT INTO "block" VALUES ('clm-ap6rnxxtza445cvy', 'ASSAULT:act-l46vs36vz3anyl3a');
INSERT INTO "block" VALUES ('clm-bmmrxokrrrj4u3xj', 'ASSAULT:act-xii4wdgmpmnwmpg2');
INSERT INTO "block" VALUES ('clm-umvuca6efuk7h7py', 'ASSAULT:act-xii4wdgmpmnwmpg2');
INSERT INTO "block" VALUES ('clm-ynml3mj4cqgbxq3w', 'ASSAULT:act-l46vs36vz3anyl3a');
INSERT INTO "block" VALUES ('clm-zyeozwtwxmg7uaqr', 'ASSAULT:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-det7iyfhx2o25wbn', 'ACCUSE:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-dl4gd4j47lddy66c', 'ACCUSE:act-76uqg7setg4hqudh');
INSERT INTO "block" VALUES ('clm-dr2wj2xju6c627cj', 'REQUEST:act-342xmgfkgnfmn4gj');
INSERT INTO "block" VALUES ('clm-gr2yq2ykzrakjr46', 'SUPPORT:act-ivag7p2gp7tmujim');
INSERT INTO "block" VALUES ('clm-hmohpfxtndx2ohah', 'AID:act-5agxnbew3tug3fmx');
INSERT INTO "block" VALUES ('clm-pmfisvgriz23wqdr', 'RETREAT:act-bfoz3yrq5uplf6xp');
INSERT INTO "block" VALUES ('clm-qkeg5lvzanawggp3', 'THREATEN:act-l46vs36vz3anyl3a');
INSERT INTO "block" VALUES ('clm-zlkvzfv5copmnahm', 'THREATEN:act-euzuyx56kz6gxbuv');
INSERT INTO "block" VALUES ('clm-ugdcqxz2pann3cbj', 'SANCTION:act-vrkzebfq3gpdmtux');
INSERT INTO "block" VALUES ('clm-uo7g7fydqyxy2my7', 'COOPERATE:act-5agxnbew3tug3fmx');
INSERT INTO "block" VALUES ('clm-xizvtpqs5lp7u6cj', 'CONSULT:act-l46vs36vz3anyl3a');
INSERT INTO "told" VALUES ('clm-bzpvroo3kmpy6nrz', 'evt-jxio3ptlrojzv5sc', 0);
INSERT INTO "told" VALUES ('clm-e257vzdu3pznvffo', 'evt-eor5d2tyqqql2wwm', 0);
INSERT INTO "told" VALUES ('clm-dl4gd4j47lddy66c', 'evt-a37d27kdgyoaliau', 0);
INSERT INTO "told" VALUES ('clm-qhh4rsh7esj5fctx', 'evt-yahs64fqn5mvymea', 0);
INSERT INTO "told" VALUES ('clm-ufyc3wjvdivtrt34', 'evt-iioozol4hvpvtwvd', 0);
INSERT INTO "told" VALUES ('clm-vld7i56zqnks7zmp', 'evt-ds2wubnglpvr2pia', 0);
INSERT INTO "told" VALUES ('clm-flp4shkpfsdlri7i', 'evt-rdelewfsxp37357l', 0);
INSERT INTO "told" VALUES ('clm-uqrfa5taynzui5ke', 'evt-7xkf3keqw335uphd', 0);
INSERT INTO "told" VALUES ('clm-kfpm5imz6wcesol7', 'evt-qe5n5vl2rimzx4zh', 0);
INSERT INTO "told" VALUES ('clm-vurqwtuxdkkbcjar', 'evt-qe5n5vl2rimzx4zh', 1);
INSERT INTO "told" VALUES ('clm-kfgwiujpmvwhmx6z', 'evt-mkx6aze6dyc2xcij', 0);
INSERT INTO "told" VALUES ('clm-zmnc76zmcktpi2l4', 'evt-mkx6aze6dyc2xcij', 1);
INSERT INTO "told" VALUES ('clm-det7iyfhx2o25wbn', 'evt-2l3ahqpjmkaf3ovl', 0);
INSERT INTO "told" VALUES ('clm-diyrwz3eg5gw7ip6', 'evt-ux6xxcbqvepas5h2', 0);
INSERT INTO "told" VALUES ('clm-443xeq2bmlzqqjhm', 'evt-zzigg5wwnfivvdnr', 0);
INSERT INTO "told" VALUES ('clm-pcdrdut3rxeudjpc', 'evt-ugiotrzv6y3hrzjk', 0);
INSERT INTO "told" VALUES ('clm-hmohpfxtndx2ohah', 'evt-ximkmwk4kjj3mpyi', 0);
INSERT INTO "told" VALUES ('clm-rppbxufz4e6apvos', 'evt-x7ivmihd52jqnyjf', 0);
INSERT INTO "told" VALUES ('clm-gb2si3hd5k73l3gh', 'evt-x7ivmihd52jqnyjf', 1);
INSERT INTO "told" VALUES ('clm-ygah27dnxgul7zuv', 'evt-pkzpjj6bx2h7ppml', 0);
INSERT INTO "told" VALUES ('clm-kthxjp2bu4zhhi6m', 'evt-pkzpjj6bx2h7ppml', 1);
INSERT INTO "told" VALUES ('clm-6jzoykpaoa6qsgyu', 'evt-scrsmkc37ewx4pgp', 0);
INSERT INTO "told" VALUES ('clm-ekn2qwypaeeg45qy', 'evt-ocjxun5cz2n6mfta', 0);
INSERT INTO "told" VALUES ('clm-ap6rnxxtza445cvy', 'evt-bhj4zry4nbmcploc', 0);
INSERT INTO "told" VALUES ('clm-a232gvwefqmc34hz', 'evt-bhj4zry4nbmcploc', 1);
INSERT INTO "told" VALUES ('clm-ynml3mj4cqgbxq3w', 'evt-7oiuwi7dzs2wytat', 0);
INSERT INTO "told" VALUES ('clm-ix5hxua3mmxvrkjn', 'evt-s5fnfen4qahz4bfz', 0);
INSERT INTO "told" VALUES ('clm-iiinftjaz2dcqrg5', 'evt-34d64iq5sjr7xolt', 0);
INSERT INTO "told" VALUES ('clm-goo3thxacsfvnk3w', 'evt-34d64iq5sjr7xolt', 1);
INSERT INTO "told" VALUES ('clm-oqsllg6q7qc5eqmh', 'evt-pytr6ddl2nypvttl', 0);
INSERT INTO "told" VALUES ('clm-racenzejeb3nw3dz', 'evt-pytr6ddl2nypvttl', 1);
INSERT INTO "told" VALUES ('clm-sbsv6aqiijb7pklh', 'evt-y3xyk4tnbtwgjmfw', 0);
INSERT INTO "told" VALUES ('clm-7aopuhkf5m2i3pq4', 'evt-qicu65wibhdge74l', 0);
INSERT INTO "told" VALUES ('clm-awy354mivs6plbfm', 'evt-q5ec4jkzayoa23zc', 0);
INSERT INTO "told" VALUES ('clm-orcgnrwybd2ommwi', 'evt-q5ec4jkzayoa23zc', 1);
INSERT INTO "told" VALUES ('clm-f5nvagqime5fl5p5', 'evt-q5ec4jkzayoa23zc', 2);
INSERT INTO "told" VALUES ('clm-zyeozwtwxmg7uaqr', 'evt-dtxkeaqcsrkpozoy', 0);
INSERT INTO "told" VALUES ('clm-umvuca6efuk7h7py', 'evt-odqfyxaqrhnq4l6e', 0);
INSERT INTO "told" VALUES ('clm-bmmrxokrrrj4u3xj', 'evt-odqfyxaqrhnq4l6e', 1);
INSERT INTO "told" VALUES ('clm-olg7gjghxmlhnkiz', 'evt-z7maqdase7xxx3e3', 0);
INSERT INTO "told" VALUES ('clm-tmdmrizrs52ma6oo', 'evt-qogendlaaqldc6h5', 0);
INSERT INTO "told" VALUES ('clm-xizvtpqs5lp7u6cj', 'evt-hblsdva5wp2l7agf', 0);
INSERT INTO "told" VALUES ('clm-uo7g7fydqyxy2my7', 'evt-5gx3y5zc4laajwwt', 0);
INSERT INTO "told" VALUES ('clm-dr2wj2xju6c627cj', 'evt-wjwdx64umm4uwv7k', 0);
INSERT INTO "told" VALUES ('clm-6hcg5mchtfb2phib', 'evt-zbt2yws54hixn5jk', 0);
INSERT INTO "told" VALUES ('clm-pmfisvgriz23wqdr', 'evt-swrkiumn4zm3f3pu', 0);
INSERT INTO "told" VALUES ('clm-ugdcqxz2pann3cbj', 'evt-hhm7hahe3kzfmqcz', 0);
INSERT INTO "told" VALUES ('clm-gr2yq2ykzrakjr46', 'evt-4pz5xibadlpc4o3z', 0);
INSERT INTO "told" VALUES ('clm-wlqxd33dlfnye7tz', 'evt-vxrphcko6ivuagbp', 0);
INSERT INTO "told" VALUES ('clm-zlkvzfv5copmnahm', 'evt-eztvxjhld3srm7iu', 0);
INSERT INTO "told" VALUES ('clm-dsnxh7wincahu4j4', 'evt-6dmsgepxcagetomv', 0);
INSERT INTO "told" VALUES ('clm-qkeg5lvzanawggp3', 'evt-ge2hwkdeyxvhjnti', 0);
INSERT INTO "told" VALUES ('clm-y23gdfl6hxogx3z4', 'evt-cshwzrxg4mhmlare', 0);
