--liquibase formatted sql

--changeset armature:031-users splitStatements:false
call armature_create_record_table('users', '
    username      TEXT i
    email         EMAIL i
    first_name    TEXT
    last_name     TEXT
    department    TEXT
    phone         PHONE
    manager_id    REFERENCE -> users
    is_active     BOOLEAN
    locale        TEXT
    timezone      TEXT
');

--changeset armature:031-addresses splitStatements:false
call armature_create_record_table('addresses', '
    line1         TEXT
    line2         TEXT
    city          TEXT
    state         TEXT
    postal_code   TEXT
    country       TEXT
    address_type  PICKLIST
');

--changeset armature:031-accounts splitStatements:false
call armature_create_record_table('accounts', '
    currency             TEXT
    number               AUTO_NUMBER i
    name                 TEXT i
    industry             PICKLIST i
    account_type         PICKLIST i
    website              URL
    phone                PHONE i
    other_phone          PHONE
    fax                  PHONE
    email                EMAIL i
    annual_revenue       CURRENCY i
    employees            INTEGER i
    ownership            TEXT
    rating               PICKLIST
    sic_code             TEXT
    ticker_symbol        TEXT
    tax_id               TEXT i
    status               PICKLIST i
    parent_account_id    REFERENCE -> accounts
    billing_address_id   REFERENCE -> addresses
    shipping_address_id  REFERENCE -> addresses
    email_opt_out        BOOLEAN
    description          LONG_TEXT
');

--changeset armature:031-contacts splitStatements:false
call armature_create_record_table('contacts', '
    number                    AUTO_NUMBER i
    salutation                PICKLIST
    first_name                TEXT i
    last_name                 TEXT i
    account_id                REFERENCE -> accounts
    email                     EMAIL i
    secondary_email           EMAIL
    phone                     PHONE i
    mobile                    PHONE i
    title                     TEXT
    department                TEXT
    birth_date                DATE
    preferred_contact_method  PICKLIST
    reports_to_id             REFERENCE -> contacts
    lead_source               PICKLIST
    primary_address_id        REFERENCE -> addresses
    do_not_call               BOOLEAN
    email_opt_out             BOOLEAN
    status                    PICKLIST i
    description               LONG_TEXT
');

--changeset armature:031-products splitStatements:false
call armature_create_record_table('products', '
    currency           TEXT
    number             AUTO_NUMBER i
    name               TEXT i
    sku                TEXT i
    description        LONG_TEXT
    product_type       PICKLIST
    category           TEXT i
    unit_price         CURRENCY i
    cost               CURRENCY
    unit               PICKLIST
    tax_rate           PERCENT
    is_active          BOOLEAN i
    quantity_in_stock  DECIMAL(18,4) i
    reorder_level      DECIMAL(18,4)
    manufacturer       TEXT
    series             TEXT
');

--changeset armature:031-opportunities splitStatements:false
call armature_create_record_table('opportunities', '
    currency           TEXT
    number             AUTO_NUMBER i
    name               TEXT i
    account_id         REFERENCE -> accounts
    contact_id         REFERENCE -> contacts
    amount             CURRENCY i
    stage              STAGE i
    probability        PERCENT i
    close_date         DATE i
    opportunity_type   PICKLIST
    lead_source        PICKLIST
    next_step          TEXT
    forecast_category  PICKLIST
    lost_reason        PICKLIST
    closed_at          DATETIME
    stage_entered_at   DATETIME
    description        LONG_TEXT
');

--changeset armature:031-notes splitStatements:false
call armature_create_record_table('notes', '
    parent_id  POLY_REFERENCE
    content    RICH_TEXT
    pinned     BOOLEAN
');
